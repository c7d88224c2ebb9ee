import type { ForgetKey, ForgetOutcome, ForgottenRecords } from "../forgetting-storage.ts";

/** An order that may be repeated, and what it came to. */
interface KeptForgetting {
  readonly scope: string;
  readonly key: string;
  /** Null where it was erased: whatever is asked for under its key is a replay. */
  readonly digest: string | null;
  readonly result: ForgottenRecords;
}

/** What orders came to, by scope and key. */
export class ForgetRequests {
  #kept: readonly KeptForgetting[] = [];

  /** What an order under the same key came to; null where there was none. */
  find(scope: string, request: ForgetKey): ForgetOutcome | null {
    const found = this.#kept.find((each) => each.scope === scope && each.key === request.key);
    if (found === undefined) {
      return null;
    }
    const isSame = found.digest === null || found.digest === request.digest;
    return isSame ? found.result : { status: "conflict" };
  }

  keep(scope: string, request: ForgetKey, { deleted, auditIndex }: ForgottenRecords): void {
    const result = { status: "replayed" as const, eventIds: [], deleted, auditIndex };
    this.#kept = [...this.#kept, { scope, ...request, result }];
  }

  /** Takes away what was asked for in a scope under any key. */
  eraseDigests(scope: string): void {
    this.#kept = this.#kept.map((each) =>
      each.scope === scope ? { ...each, digest: null } : each,
    );
  }
}
