import type { CallOptions } from "../call-options.ts";
import type { Page } from "../page.ts";
import type {
  ScopeInfo,
  ScopeMember,
  ScopeRegistration,
  ScopeSettings,
} from "./scope-registration.ts";

/** Which scopes to list. */
export interface ScopeFilter {
  /** Only this scope and those below it, compared by whole segments. */
  readonly prefix?: string | undefined;
  readonly autoProvisioned?: boolean | undefined;
  /** Scopes a page, 1 to 500. @default 50 */
  readonly limit?: number | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

/** How to delete a scope. */
export interface ScopeDeletion {
  /**
   * What becomes of its records: `forget` forgets them all first, `keep` leaves them and removes the
   * registration alone. Without it a scope that holds records is a `ConflictError`.
   */
  readonly records?: "forget" | "keep" | undefined;
}

/** The registry of scopes: who belongs to them, and how long they keep what they are told. */
export interface Scopes {
  /**
   * Registers a scope. One that a write has provisioned is registered once. Below a scope that has
   * members, only they bring others about, by registering as by writing.
   *
   * @throws `ConflictError` where it is registered already; `ValidationError` for a role, an actor or a
   * duration that is none.
   */
  registerScope(
    scope: string,
    registration?: ScopeRegistration,
    options?: CallOptions,
  ): Promise<ScopeInfo>;

  /** What is registered of a scope. @throws `NotFoundError` where it was never written to or registered. */
  scopeInfo(scope: string, options?: CallOptions): Promise<ScopeInfo>;

  /** Replaces the members of a scope. @throws `NotFoundError` as `scopeInfo`. */
  setMembers(
    scope: string,
    members: readonly ScopeMember[],
    options?: CallOptions,
  ): Promise<ScopeInfo>;

  /**
   * Replaces the settings of a scope; each that is left out is inherited again. A shorter retention
   * takes effect with the next sweep.
   *
   * @throws `NotFoundError` as `scopeInfo`; `ValidationError` for a setting or a duration that is none.
   */
  setSettings(scope: string, settings: ScopeSettings, options?: CallOptions): Promise<ScopeInfo>;

  /** Scopes that this handle may read, by path. */
  listScopes(filter?: ScopeFilter, options?: CallOptions): Promise<Page<ScopeInfo>>;

  /**
   * Removes a scope from the registry.
   *
   * @throws `ConflictError` where it holds records and `records` does not say what becomes of them;
   * `NotFoundError` as `scopeInfo`.
   */
  deleteScope(scope: string, deletion?: ScopeDeletion, options?: CallOptions): Promise<void>;
}
