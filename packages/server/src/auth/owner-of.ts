import type { Authenticated } from "./authenticator.ts";

/**
 * Whose a job or a preview is, and whose calls are counted together: actors of the same name in two
 * tenants are two.
 */
export function ownerOf({ actor, token }: Pick<Authenticated, "actor" | "token">): string {
  const tenant = token?.tenant ?? null;
  return tenant === null ? actor : `${actor} of ${tenant}`;
}
