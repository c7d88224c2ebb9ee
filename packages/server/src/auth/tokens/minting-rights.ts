import {
  type JsonObject,
  type Memory,
  NotConfiguredError,
  type OutsideAction,
  type Servable,
} from "@keepsake/core";

/** How a memory is asked who may mint; a memory of another process does not tell. */
export type MintingRights = Pick<Partial<Servable>, "authorise" | "refuse">;

/** What somebody would do with tokens. */
export interface MintingAction {
  readonly operation: "mintToken" | "revokeToken" | "signup";
  readonly scope: string | null;
  readonly details: JsonObject;
  /** Whether the token is the caller's to mint or to take back. */
  readonly isOwn: boolean;
}

/**
 * Asks for `auth.mint`, and tells the audit log.
 *
 * @throws `PolicyDeniedError` where the caller has it not, or the token is not its own.
 */
export async function authoriseMinting(
  { authorise, refuse }: MintingRights,
  handle: Memory,
  { isOwn, ...asked }: MintingAction,
): Promise<void> {
  if (authorise === undefined || refuse === undefined) {
    const message =
      "the memory behind this server keeps no log of tokens; serve one in its process";
    throw new NotConfiguredError(message, { code: "STORAGE_UNWIRED" });
  }
  const action: OutsideAction = { ...asked, capability: "auth.mint" };
  if (!isOwn) {
    const reason =
      "a token gives no other actor's, none that may do more, and takes back itself alone";
    await refuse(handle, action, reason);
  }
  await authorise(handle, action);
}
