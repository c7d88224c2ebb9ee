import type { Skipped } from "../call-budget.ts";

/** What a tool gives of a skipped call: not the error, which may name files and hosts. */
export function toSkipped({ status, reason }: Skipped): Skipped {
  return { status, reason };
}
