import type { z } from "zod";

/** What a route answers where all is well. */
export interface ReplyDescription {
  /** @default 200; 204 without content */
  readonly status?: 200 | 201 | 202 | 204 | undefined;
  /** Another status under which the same is answered, such as that of a write that was waited for. */
  readonly otherStatus?: 200 | 503 | undefined;
  /** The body of JSON, in the contract's spelling. */
  readonly schema?: z.ZodType | undefined;
  /** Names of the server-sent events that it may answer with, whose data are JSON. */
  readonly events?: readonly string[] | undefined;
  /** Media types of other bodies that it may have. */
  readonly types?: readonly string[] | undefined;
}

/** A body of JSON with a status of its own. */
export function json(
  schema: z.ZodType,
  more: Omit<ReplyDescription, "schema"> = {},
): ReplyDescription {
  return { schema, ...more };
}
