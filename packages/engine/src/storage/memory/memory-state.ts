import {
  type Concept,
  ConnectionError,
  type KeptRecord,
  type SynthesisJob,
  type TimePhrase,
} from "@keepsake/core";
import type { ErasureRecord, PreviewRecord } from "../erasure-storage.ts";
import type { Lease } from "../lease-storage.ts";
import type { VectorKind } from "../vector-storage.ts";
import { AuditLog } from "./audit-log.ts";
import { BlobList } from "./blob-list.ts";
import { createDerivedScope, type DerivedScope } from "./derived-scope.ts";
import type { ErasureSelection } from "./erasure/erasure-selection.ts";
import { Outbox } from "./outbox/outbox.ts";
import { ForgetRequests } from "./forget-requests.ts";
import { ScopeRegistry } from "./scope-registry.ts";
import type { StoredEvent } from "./stored-event.ts";
import { VectorList } from "./vector-list.ts";
import { WithheldList } from "./withheld-list.ts";

/** A time phrase, and the scope that has it. */
interface ScopedPhrase {
  readonly scope: string;
  readonly phrase: TimePhrase;
}

/** A preview, and whether an erasure carries it out. */
interface KeptPreview {
  readonly record: PreviewRecord;
  isUsed: boolean;
}

/** Everything that the plainest storage keeps. */
export class MemoryState {
  readonly log: StoredEvent[] = [];
  readonly derived: Map<string, DerivedScope> = new Map();
  readonly withheld: WithheldList = new WithheldList();
  readonly forgetRequests: ForgetRequests = new ForgetRequests();
  readonly blobs: BlobList = new BlobList();
  readonly vectors: VectorList = new VectorList();
  /** Which vectors are worked out, and up to which row. */
  embedder: (VectorKind & { readonly throughRow: number }) | null = null;
  readonly outbox: Outbox = new Outbox();
  readonly audit: AuditLog = new AuditLog();
  readonly registry: ScopeRegistry = new ScopeRegistry();
  /** By kind, and then by key. */
  readonly records: Map<string, Map<string, KeptRecord>> = new Map();
  readonly leases: Map<string, Lease> = new Map();
  /** Null once they were erased. */
  readonly syntheses: Map<string, SynthesisJob | null> = new Map();
  concepts: readonly Concept[] = [];
  phrases: readonly ScopedPhrase[] = [];
  readonly previews: Map<string, KeptPreview> = new Map();
  readonly erasures: Map<string, ErasureRecord> = new Map();
  readonly selections: Map<string, ErasureSelection> = new Map();
  isOpen = true;

  /** Runs an operation, which no other one comes between. */
  async run<T>(operation: () => T): Promise<T> {
    if (!this.isOpen) {
      throw new ConnectionError("the memory is closed; open it again");
    }
    return operation();
  }

  /** The events of a scope that are not forgotten, in order of arrival. */
  living(scope: string): readonly StoredEvent[] {
    return this.log.filter((stored) => stored.scope === scope && !stored.isForgotten);
  }

  /** Row of the event of a scope that arrived last; 0 where there is none. */
  lastRow(scope: string): number {
    return this.log.findLast((stored) => stored.scope === scope)?.row ?? 0;
  }

  derivedOf(scope: string): DerivedScope {
    const derived = this.derived.get(scope) ?? createDerivedScope();
    this.derived.set(scope, derived);
    return derived;
  }

  facts(scopes: readonly string[]): DerivedScope["facts"] {
    return scopes.flatMap((scope) => this.derivedOf(scope).facts);
  }

  allFacts(): DerivedScope["facts"] {
    return [...this.derived.values()].flatMap(({ facts }) => facts);
  }
}
