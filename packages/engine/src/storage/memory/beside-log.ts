import { type Concept, ConnectionError, type SynthesisJob, type TimePhrase } from "@keepsake/core";
import { foldText } from "../../text/fold-text.ts";
import type { AuditDraft, SealedAuditRow } from "../../audit/audit-draft.ts";
import type { AuditListing, AuditStorage } from "../audit-storage.ts";
import { AuditLog } from "./audit-log.ts";
import type { ConceptStorage } from "../concept-storage.ts";
import type { Lease, LeaseStorage } from "../lease-storage.ts";
import type { TimePhraseStorage } from "../time-phrase-storage.ts";

/** What the plainest storage keeps beside the log and what is derived from it. */
export abstract class BesideLog
  implements AuditStorage, ConceptStorage, TimePhraseStorage, LeaseStorage
{
  protected readonly auditLog: AuditLog = new AuditLog();
  readonly #leases = new Map<string, Lease>();
  readonly #jobs = new Map<string, SynthesisJob>();
  #concepts: Concept[] = [];
  #phrases: { readonly scope: string; readonly phrase: TimePhrase }[] = [];
  #isOpen = true;

  async appendAudit(drafts: readonly AuditDraft[]): Promise<readonly SealedAuditRow[]> {
    this.requireOpen();
    return this.auditLog.append(drafts);
  }

  async listAudit(listing: AuditListing): Promise<readonly SealedAuditRow[]> {
    this.requireOpen();
    return this.auditLog.list(listing);
  }

  async readAudit(fromIndex: number, limit: number): Promise<readonly SealedAuditRow[]> {
    this.requireOpen();
    return this.auditLog.from(fromIndex, limit);
  }

  async auditLength(): Promise<number> {
    this.requireOpen();
    return this.auditLog.length;
  }

  async takeLease(lease: Lease): Promise<boolean> {
    this.requireOpen();
    const held = this.#leases.get(lease.name);
    const isFree =
      held === undefined || held.holder === lease.holder || held.untilMs <= lease.nowMs;
    if (isFree) {
      this.#leases.set(lease.name, lease);
    }
    return isFree;
  }

  async releaseLease(name: string, holder: string): Promise<void> {
    if (this.#leases.get(name)?.holder === holder) {
      this.#leases.delete(name);
    }
  }

  async listConcepts(scopes: readonly string[]): Promise<readonly Concept[]> {
    this.requireOpen();
    return this.#concepts
      .filter(({ scope }) => scopes.includes(scope))
      .toSorted((left, right) =>
        left.id === right.id ? left.version - right.version : left.id < right.id ? -1 : 1,
      );
  }

  async saveSynthesis(job: SynthesisJob, concepts: readonly Concept[]): Promise<number> {
    this.requireOpen();
    const stored = concepts.filter(({ supports }) => supports.every((id) => this.isThere(id)));
    for (const concept of stored) {
      this.#concepts = this.#concepts.map((old) =>
        old.id === concept.id && old.scope === concept.scope && old.recordedTo === null
          ? { ...old, recordedTo: concept.recordedFrom }
          : old,
      );
      this.#concepts.push(concept);
    }
    this.#jobs.set(job.jobId, job);
    return stored.length;
  }

  async findSynthesis(id: string): Promise<SynthesisJob | null> {
    this.requireOpen();
    return this.#jobs.get(id) ?? null;
  }

  async lastSynthesis(scope: string): Promise<SynthesisJob | null> {
    this.requireOpen();
    const completed = [...this.#jobs.values()].filter(
      (job) => job.scope === scope && job.status === "completed",
    );
    const inOrder = completed.toSorted((left, right) =>
      left.startedAt < right.startedAt ? -1 : 1,
    );
    return inOrder.at(-1) ?? null;
  }

  async putTimePhrase(scope: string, phrase: TimePhrase): Promise<void> {
    await this.removeTimePhrase(scope, phrase.name);
    this.#phrases.push({ scope, phrase });
  }

  async listTimePhrases(scope: string): Promise<readonly TimePhrase[]> {
    this.requireOpen();
    return this.#phrases
      .filter((stored) => stored.scope === scope)
      .map(({ phrase }) => phrase)
      .toSorted((left, right) => (foldText(left.name) < foldText(right.name) ? -1 : 1));
  }

  async removeTimePhrase(scope: string, name: string): Promise<boolean> {
    this.requireOpen();
    const before = this.#phrases.length;
    this.#phrases = this.#phrases.filter(
      (stored) => stored.scope !== scope || foldText(stored.phrase.name) !== foldText(name),
    );
    return this.#phrases.length < before;
  }

  async tidyUp(): Promise<boolean> {
    this.requireOpen();
    return false;
  }

  async close(): Promise<void> {
    this.#isOpen = false;
  }

  /** Takes away the concepts of a scope that rest on some events, or all. */
  protected forgetConcepts(scope: string, eventIds: readonly string[] | null): void {
    this.#concepts = this.#concepts.filter(
      (concept) =>
        concept.scope !== scope ||
        (eventIds !== null && !concept.supports.some((id) => eventIds.includes(id))),
    );
  }

  /** Whether a concept may rest on a record: a fact, or an event that was not forgotten. */
  protected abstract isThere(id: string): boolean;

  protected requireOpen(): void {
    if (!this.#isOpen) {
      throw new ConnectionError("the memory is closed; open it again");
    }
  }
}
