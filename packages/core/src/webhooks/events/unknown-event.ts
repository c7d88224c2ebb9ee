/** An event of a name that is not listed here, from a newer sender or another one. */
export type UnknownWebhookEvent<Field extends "event" | "type"> = {
  readonly [Name in Field]: "unknown";
} & {
  /** What was sent. */
  readonly payload: Readonly<Record<string, unknown>>;
};
