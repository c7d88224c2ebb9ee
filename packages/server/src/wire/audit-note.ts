import { ValidationError } from "@keepsake/core";

/**
 * Why something is done, by either of its names on the wire.
 *
 * @throws {@link ValidationError} where both are given.
 */
export function auditNoteOf(given: {
  readonly auditNote?: string | undefined;
  readonly reason?: string | undefined;
}): string | undefined {
  const { auditNote, reason } = given;
  if (auditNote !== undefined && reason !== undefined) {
    throw new ValidationError("reason", "it is another name of audit_note; give one of them");
  }
  return auditNote ?? reason;
}
