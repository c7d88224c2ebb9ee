import type { ScopeMember, ScopeSettings } from "@keepsake/core";
import type { AuditDraft } from "../audit/audit-draft.ts";

/** A scope that the registry has. */
export interface RegisteredScope {
  readonly path: string;
  /** In milliseconds since the epoch. */
  readonly createdAtMs: number;
  /** False for one that came about by a write. */
  readonly isRegistered: boolean;
  /** By actor. */
  readonly members: readonly ScopeMember[];
  readonly settings: ScopeSettings;
}

/** Some scopes, and the state of the registry that they were read at. */
export interface RegistryReading {
  /** Another one after every change of the registry, and after every scope that came about. */
  readonly revision: string;
  /** Of the paths asked for those that the registry has. */
  readonly scopes: ReadonlyMap<string, RegisteredScope>;
  /** Whether there is, or ever was, anything in the first of the paths or below it. */
  readonly isUsed: boolean;
}

/** What is to be registered of a scope. */
interface ScopeChange extends Omit<RegisteredScope, "createdAtMs"> {
  readonly audit: AuditDraft;
  /** Revision that the change was decided at. */
  readonly revision: string;
}

/** Which scopes to list, by path. */
export interface RegistryListing {
  /** Only this one and those below it; null for all. */
  readonly prefix: string | null;
  /** Null for both. */
  readonly isRegistered: boolean | null;
  /** Only those behind this one; null for all. */
  readonly afterPath: string | null;
  readonly limit: number;
}

/** How to remove a scope from the registry. */
export interface ScopeRemoval {
  readonly audit: AuditDraft;
  /** Whether it is removed also where it holds events. */
  readonly keepsRecords: boolean;
}

/** The registry of scopes: what is known of each beside its records. */
export interface ScopeRegistryStorage {
  /** What the registry has of some scopes. */
  readRegistry(paths: readonly string[]): Promise<RegistryReading>;

  listRegistry(listing: RegistryListing): Promise<readonly RegisteredScope[]>;

  /** Scopes whose own settings have a retention, by path. */
  listRetaining(): Promise<readonly string[]>;

  /** Registers a scope, or changes what is; false where the registry has another revision by now. */
  putScope(change: ScopeChange): Promise<boolean>;

  /**
   * Removes a scope from the registry with its time phrases, unless records are kept. A later write
   * puts it there again.
   */
  removeScope(path: string, removal: ScopeRemoval): Promise<"removed" | "missing" | "in use">;
}
