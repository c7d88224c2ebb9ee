import type { Erasure, ErasurePreview, ErasureReceipt, LayerCounts } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";

/** How much happened to the log of a scope: another one later says that something did. */
export interface ScopeState {
  readonly eventCount: number;
  readonly forgottenCount: number;
  /** Row of its last event. */
  readonly lastRow: number;
}

/** Events of one scope that are to be erased, kept under an id. */
export interface EventSelection {
  readonly id: string;
  readonly scope: string;
  readonly eventIds: readonly string[];
  /** Events that arrived after the one in this row are passed over. */
  readonly throughRow: number;
}

/** A preview as it is kept. */
export interface PreviewRecord {
  readonly preview: ErasurePreview;
  /** Whether it is of the whole scope; if not, there is a selection under its id. */
  readonly isWhole: boolean;
  readonly state: ScopeState;
}

/** An erasure as it is kept. It holds no content. */
export interface ErasureRecord {
  readonly erasure: Erasure;
  /** Whether everything is to be erased that stands up to `throughRow`. */
  readonly isWhole: boolean;
  readonly throughRow: number;
  /** Id under which the events to erase are kept. */
  readonly selectionId: string;
  /** Whether records of other scopes rest on them. */
  readonly isShared: boolean;
  readonly request: ErasureRequestMark;
  /** The row of the audit log that tells of its beginning. */
  readonly audit: AuditDraft;
  /** Of a whole scope, the row up to which its events were gathered. */
  readonly gatheredRow: number;
  /** Records of each layer that go with all of it; null until they were counted. */
  readonly affected: LayerCounts | null;
  /** Whether it was cancelled before everything was deleted. */
  readonly isCancelled: boolean;
}

/** A request, to know it again by. */
export interface ErasureRequestMark {
  /** Hash of its scope and idempotency key; null where it has none. */
  readonly key: string | null;
  /** Hash of what it asks for. */
  readonly digest: string;
}

/** An erasure that is to begin. */
export interface ErasureBeginning {
  readonly record: ErasureRecord;
  /** The preview that it carries out. */
  readonly from: PreviewRecord | null;
}

/** What became of a beginning: begun, known by its key already, or of a preview that is out of date. */
export type BegunErasure =
  | { readonly status: "begun" | "known"; readonly record: ErasureRecord }
  | { readonly status: "stale" };

/** A fact or a concept that rests on events of another scope. */
export interface SharedRecord {
  readonly scope: string;
  readonly id: string;
}

/** A stretch of the events of an erasure. */
export interface ErasureListing {
  /** Those still to be deleted, forgotten ones left out, or those deleted by it. */
  readonly of: "pending" | "deleted";
  readonly afterRow: number;
  readonly limit: number;
}

/** An event of an erasure. */
export interface ErasureEvent {
  readonly row: number;
  readonly id: string;
}

/** Events deleted at once. */
export interface DeletedSlice {
  readonly eventIds: readonly string[];
  /** Whether there may be more to delete. */
  readonly isMore: boolean;
}

/** How an erasure ended: its receipt without the row of the audit log that is still to be written. */
export interface ErasureEnding {
  readonly record: ErasureRecord;
  readonly receipt: Omit<ErasureReceipt, "auditId" | "auditHash">;
  readonly audit: AuditDraft;
}

/** Erasures and how far they are, and what only they do. */
export interface ErasureStorage {
  scopeState(scope: string): Promise<ScopeState>;

  /** Adds events to a selection, also forgotten ones; ids that name none in the scope are passed over. */
  selectForErasure(selection: EventSelection): Promise<void>;

  /** Facts and concepts of other scopes that rest on some events of one. */
  sharedRecords(scope: string, eventIds: readonly string[]): Promise<readonly SharedRecord[]>;

  /** Keeps a preview, and drops those that have expired. */
  savePreview(record: PreviewRecord): Promise<void>;

  findPreview(id: string): Promise<PreviewRecord | null>;

  /** Stores an erasure that begins with its row of the audit log, unless its key is known. */
  beginErasure(beginning: ErasureBeginning): Promise<BegunErasure>;

  /** The erasure whose request has this key; null where there is none. */
  erasureOfKey(key: string): Promise<ErasureRecord | null>;

  findErasure(id: string): Promise<ErasureRecord | null>;

  /** Erasures that have not come to their end, the first first; also those that failed. */
  openErasures(): Promise<readonly ErasureRecord[]>;

  /** Stores how far an erasure is, but for one that has ended and but for `isCancelled`. */
  saveErasure(record: ErasureRecord): Promise<void>;

  /** Gathers some more events of a whole scope, and says whether more are left. */
  gatherEvents(id: string, rows: number): Promise<boolean>;

  erasureEvents(id: string, listing: ErasureListing): Promise<readonly ErasureEvent[]>;

  /**
   * Erases what a scope keeps beside its log: concepts, what syntheses say, time phrases, and what was
   * asked for under the keys of `forget`: any request under one of them is a replay from now on.
   */
  eraseBesideLog(scope: string): Promise<void>;

  /**
   * Forgets up to `limit` events of an erasure as `forgetEvents` does, and of these and of those
   * forgotten before everything but the id, the scope, when they were recorded, and a hash of the
   * idempotency key, under which any write is a replay from now on. Why a synthesis of the scope failed
   * goes as well, as a text model may have told it. Counts those that were not forgotten before in the
   * record. Nothing where it was cancelled.
   */
  deleteEvents(id: string, limit: number): Promise<DeletedSlice>;

  /** Cancels an erasure that has not deleted everything, with a row of the audit log; gives it. */
  cancelErasure(id: string, audit: AuditDraft): Promise<ErasureRecord | null>;

  /** Takes what was deleted out of everything that is kept, and says whether it could: not while busy. */
  compact(): Promise<boolean>;

  /** Takes it out of what is only kept until it has its place, and says whether it could. */
  settleLog(): Promise<boolean>;

  /** Stores how an erasure ended, with a row of the audit log, unless it has ended already; gives it. */
  endErasure(ending: ErasureEnding): Promise<ErasureRecord>;
}
