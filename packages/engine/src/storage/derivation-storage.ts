import type { EntityName, ExtractionContext, Turn } from "../extraction/extractor.ts";
import type { Claim } from "../layers/facts/claim.ts";
import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { SupportChange } from "../layers/facts/slot-change.ts";
import type { Withholding } from "./forgetting-storage.ts";

/** A stretch of the log of one scope that nothing was derived from yet. */
export interface PendingTurns {
  readonly scope: string;
  /** What `applyDerivation` must be given, so that nothing is derived twice. */
  readonly revision: number;
  /** In order of arrival; none where all were forgotten. */
  readonly turns: readonly PendingTurn[];
  /** The log is derived up to this row once the turns are. */
  readonly throughRow: number;
  /** What is withheld of them from facts. */
  readonly withheld: readonly Withholding[];
  /** What was known before the first one; null where the caller knows it. */
  readonly context: ExtractionContext | null;
}

/** A state of a scope. */
export interface ScopeRevision {
  readonly scope: string;
  readonly revision: number;
}

/** An event that nothing was derived from yet. */
export interface PendingTurn {
  readonly turn: Turn;
  readonly row: number;
  readonly recordedAtMs: number;
}

/** A slot: what is claimed of one subject with one predicate. */
export interface SlotKey {
  readonly subjectId: string;
  readonly predicate: string;
}

/** What is stored of a slot. */
export interface Slot extends SlotKey {
  /** In the order in which their events arrived. */
  readonly claims: readonly Claim[];
  /** The versions known now, and those closed last. */
  readonly versions: readonly FactVersion[];
}

/** A version to store. */
interface OpenedFact {
  readonly fact: FactVersion;
  /** The words to find it by, in the form of `Capture.indexText`. */
  readonly indexText: string;
}

/** Until when a version is known; null where it is known after all. */
export interface EndedFact {
  readonly id: string;
  readonly recordedToMs: number | null;
}

/** How the facts of some slots change, in this order. */
export interface FactChanges {
  /** Slots whose versions are taken away, every one, before the rest is applied. */
  readonly cleared: readonly SlotKey[];
  /** Ids of versions that are taken away, because nobody could ever see them. */
  readonly removed: readonly string[];
  readonly ended: readonly EndedFact[];
  readonly supported: readonly SupportChange[];
  readonly opened: readonly OpenedFact[];
}

/** What was derived from some events of one scope. */
export interface Derivation extends FactChanges {
  readonly scope: string;
  /** Revision that the derivation was read at. */
  readonly revision: number;
  /** The log is derived up to this row now; null where it was no stretch of the log. */
  readonly throughRow: number | null;
  /** Ids of the events read; what was derived from them before is taken away. */
  readonly eventIds: readonly string[];
  readonly claims: readonly Claim[];
  readonly names: readonly EntityName[];
  /** Slots to be worked out anew from all their claims, once these are stored. */
  readonly mend: readonly SlotKey[];
}

/** Derivation work that is left of events that were forgotten. */
export interface Repairs {
  readonly scope: string;
  readonly revision: number;
  /** Slots to be worked out anew from all their claims. */
  readonly slots: readonly SlotKey[];
  /**
   * An event that must be read again, because one it rests on is gone; with its context. Null while
   * there are slots, so that nobody waits for a context to be read.
   */
  readonly turn: (PendingTurn & { readonly context: ExtractionContext }) | null;
  /** What is withheld of it from facts. */
  readonly withheld: readonly Withholding[];
}

/** Where derivation of a scope stands. */
interface DerivationState {
  /** Every event of the scope up to this row was read. */
  readonly throughRow: number;
  /** Row of its last event. */
  readonly lastRow: number;
  /** Whether forgetting left anything to mend. */
  readonly needsRepair: boolean;
  /** How much of the scope was ever withheld from layers; it only grows. */
  readonly withheldCount: number;
}

/** What is read out of the log, and how far. */
export interface DerivationStorage {
  /**
   * Up to `limit` turns of a scope that nothing was derived from yet; null where there are none. The
   * context is left out where the scope is still at the revision `known`.
   */
  nextPending(limit: number, known: ScopeRevision | null): Promise<PendingTurns | null>;

  /** Work that forgetting left; null where there is none. */
  nextRepairs(): Promise<Repairs | null>;

  /** What is stored of some slots of a scope, in the order of the keys. */
  readSlots(scope: string, keys: readonly SlotKey[]): Promise<readonly Slot[]>;

  /**
   * Stores what was derived, and says whether it did: not where the scope has another revision by
   * now, because somebody else derived or forgot meanwhile, nor where `throughRow` says that it was
   * read on while anything was left to mend, which later turns may be read by. Claims and names of
   * events that are gone are left out.
   */
  applyDerivation(derivation: Derivation): Promise<boolean>;

  derivationState(scope: string): Promise<DerivationState>;

  /** Takes away everything derived from the log of a scope but concepts, so that it is derived anew. */
  resetDerivation(scope: string): Promise<void>;
}
