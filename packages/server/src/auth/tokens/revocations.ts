import type { RecordStore } from "@keepsake/core";

const kind = "revoked_token";

/** Tokens that were taken back. */
export interface Revocations {
  revoke(jti: string): Promise<void>;
  isRevoked(jti: string): Promise<boolean>;
}

/** Keeps which tokens were taken back for as long as records are kept: a token may last for ever. */
export function createRevocations(records: RecordStore): Revocations {
  return {
    revoke: (jti) => records.put({ kind, key: jti, value: {}, expiresAt: null }),
    isRevoked: async (jti) => (await records.find(kind, jti)) !== null,
  };
}
