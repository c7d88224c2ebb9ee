import type { Envelope, MemoryEvent, MessageRole, ScopeMember } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";

/** An event about to be stored. */
export interface Capture {
  readonly id: string;
  readonly envelope: Envelope;
  /** Two writes under one idempotency key are the same if this is; null where there is no key. */
  readonly digest: string | null;
  /** Times in milliseconds since the epoch. */
  readonly observedAtMs: number;
  readonly recordedAtMs: number;
  /**
   * The words to find it by, parted by ASCII signs or white space: those of ASCII in any case, others
   * in lower case without diacritics. The storage stems them by Porter's algorithm, as it does the
   * terms of a query.
   */
  readonly indexText: string;
  readonly wordCount: number;
  readonly isQuestion: boolean;
  /** How it is told, as `packManner` has it: below 256, and 0 where nothing is known. */
  readonly manner: number;
}

/** Events of one scope that are stored together or not at all. */
export interface CaptureBatch {
  readonly scope: string;
  /** The row of the audit log that tells of them, but for which they are. */
  readonly audit: AuditDraft;
  readonly captures: readonly Capture[];
  /**
   * Ids of bytes that its events may refer to, where they are stored; those of a replay were asked for
   * before.
   * @default "any"
   */
  readonly blobs?: readonly string[] | "any" | undefined;
  /** Where it is the first write to a scope that nobody governs: whose it becomes. */
  readonly founding?: Founding | undefined;
}

/** How a scope comes to have members with the first write to it. */
export interface Founding {
  readonly members: readonly ScopeMember[];
  /** Revision of the registry that this was decided at. */
  readonly revision: string;
}

/**
 * What became of a batch. A conflict names the first capture whose key was used for another; a stale
 * one was to found a scope, and the registry has another revision by now; of a blobless one a new
 * capture refers to bytes that are not stored, or that it may not refer to.
 */
export type CommitOutcome =
  | { readonly status: "committed"; readonly events: readonly CommittedEvent[] }
  | { readonly status: "conflict"; readonly index: number }
  | { readonly status: "blobless"; readonly index: number }
  | { readonly status: "stale" };

/** An event that is on disk, now or since an earlier write under its idempotency key. */
export interface CommittedEvent {
  readonly eventId: string;
  /** Its place in the log of all scopes, which only grows. */
  readonly row: number;
  readonly replayed: boolean;
}

/** Words to look for in some scopes. */
export interface SearchQuery {
  readonly scopes: readonly string[];
  /** Each group holds words that count as one, such as go, went and gone. */
  readonly terms: readonly (readonly string[])[];
  /** How many places around a match its neighbours reach. */
  readonly neighbours: number;
  /** Rows of events that are found whatever they say, with their neighbours. @default none */
  readonly rows?: readonly number[] | undefined;
  /**
   * The most matches of each scope, those with the rarest words and of equals those that arrived last;
   * neighbours come on top, and tell all their own words. @default all
   */
  readonly limit?: number | undefined;
  /** Labels that hits tell of, which changes nothing of what is found. @default none */
  readonly labels?: readonly string[] | undefined;
}

/** An event that matched, or is a neighbour of one that did. */
export interface SearchHit {
  /** Where the storage keeps it, to read it by. */
  readonly row: number;
  readonly scope: string;
  /** Its place among the events of its scope that are not forgotten, in order of arrival, from 0. */
  readonly position: number;
  /** Indexes of the term groups in its own text; empty for a mere neighbour. */
  readonly terms: readonly number[];
  readonly observedAtMs: number;
  readonly recordedAtMs: number;
  /** The same for turns of one scope that `chooseSession` puts together. */
  readonly session: number;
  readonly speaker: string | null;
  readonly role: MessageRole | null;
  readonly wordCount: number;
  readonly isQuestion: boolean;
  readonly manner: number;
  /** Whether it may have one of the labels of the query; absent where there are none. */
  readonly mayHaveLabel?: boolean | undefined;
}

/** How much a scope holds, forgotten events left out. */
export interface ScopeStatistics {
  readonly scope: string;
  readonly events: number;
  readonly words: number;
  readonly assistantEvents: number;
}

/** What a search finds. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many events hold each term, those beyond the limit among them; absent where there is no limit. */
  readonly matchCounts?: readonly number[] | undefined;
  /** Of every scope searched that holds anything. */
  readonly statistics: readonly ScopeStatistics[];
}

/** A stretch of the events of some scopes, newest first. */
export interface EventListing {
  readonly scopes: readonly string[];
  /** Bounds of `observedAt` in milliseconds: since <= time < until. */
  readonly sinceMs: number | null;
  readonly untilMs: number | null;
  /** Any of these; empty for no condition. */
  readonly labels: readonly string[];
  /** Who said it, and its kind of source; null for no condition. */
  readonly observedActor: string | null;
  readonly modality: string | null;
  /** The event after which the stretch begins. */
  readonly after: ListingPoint | null;
  readonly limit: number;
}

/** An event as a point in the order of a listing. */
export interface ListingPoint {
  readonly observedAtMs: number;
  readonly id: string;
}

/** An event as the timeline of a scope holds it, without its content. */
export interface TimelineEvent {
  readonly row: number;
  readonly id: string;
  readonly observedAtMs: number;
  readonly recordedAtMs: number;
  readonly speaker: string | null;
  readonly role: MessageRole | null;
  readonly isQuestion: boolean;
  /** The conversation it names with a label `session:…`; null for none. */
  readonly conversation: string | null;
  /** Whether it is withheld from episodes. */
  readonly isWithheld: boolean;
}

/** A stretch of observed time, from `fromMs` up to, but without, `toMs`. */
export interface TimelineWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What to forget of a scope: these ids, or all. */
export type ForgetSelection = { readonly ids: readonly string[] } | "all";

/** Which writes to find: the one that an event is, or those under an idempotency key. */
export type WriteQuery =
  | { readonly eventId: string }
  /** In one scope, or in any where it is null. */
  | { readonly idempotencyKey: string; readonly scope: string | null };

/** A write whose event is not forgotten. */
export interface StoredWrite {
  readonly eventId: string;
  readonly scope: string;
  readonly row: number;
}

/** The log of events, its text index, and the scopes they are in. */
export interface LogStorage {
  /**
   * Stores all batches that can be stored, durably, and says of each what became of it. A key that
   * was forgotten with its event still counts as used. Each batch of which anything is new gets its row
   * of the audit log in the same transaction.
   */
  commitEvents(batches: readonly CaptureBatch[]): Promise<readonly CommitOutcome[]>;

  /**
   * Stores all batches durably, or none of them where one cannot be stored. Each is of another scope,
   * and what founds its scope was decided at one revision of the registry.
   */
  commitTogether(batches: readonly CaptureBatch[]): Promise<readonly CommitOutcome[]>;

  /** The writes that a query asks for, the latest first. */
  findWrites(query: WriteQuery): Promise<readonly StoredWrite[]>;

  searchEvents(query: SearchQuery): Promise<SearchResult>;

  /** Who said something in some scopes, where that is known; each once, in order of arrival. */
  listSpeakers(scopes: readonly string[]): Promise<readonly string[]>;

  /** The events in these rows, in their order; null for one that was forgotten meanwhile. */
  readEvents(rows: readonly number[]): Promise<readonly (MemoryEvent | null)[]>;

  /** The event with this id; null where there is none or it was forgotten. */
  findEvent(id: string): Promise<MemoryEvent | null>;

  /** Up to `limit` events, the newest first; of equal times the one that arrived last. */
  listEvents(listing: EventListing): Promise<readonly MemoryEvent[]>;

  /**
   * The events of a scope, or those observed within a window, the earliest observed first; of equal
   * times in order of arrival.
   */
  readTimeline(scope: string, window?: TimelineWindow): Promise<readonly TimelineEvent[]>;

  /** The events of a scope observed within each of some windows, in the order of `readTimeline`. */
  readWindows(
    scope: string,
    windows: readonly TimelineWindow[],
  ): Promise<readonly (readonly TimelineEvent[])[]>;

  /** Scopes that hold or held anything, of `path` and below it, by path. */
  listScopes(path: string | null): Promise<readonly string[]>;

  /**
   * Forgets events of one scope, with their claims, the names they told, every version of the facts
   * they had a part in and the concepts that rest on them, and gives the ids of the events. The same
   * goes for events that were read with their help, or with the help of such in turn: they stay, and
   * are left to `nextRepairs` with whatever must be derived anew.
   */
  forgetEvents(scope: string, selection: ForgetSelection): Promise<readonly string[]>;
}
