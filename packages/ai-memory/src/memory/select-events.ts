import {
  type ForgetRequest,
  type ForgetSelector,
  type MemoryEvent,
  ValidationError,
} from "@keepsake/core";
import { forgetRequestSchema, validate } from "@keepsake/core/schema";
import { toWindowTest } from "./event-clip.ts";

/** What is to be forgotten. */
export interface EventSelection {
  /** Only these; null for no such condition. */
  readonly ids: readonly string[] | null;
  /** Whether an event of them, or of all, is to be forgotten. */
  readonly selects: (event: MemoryEvent) => boolean;
  readonly dryRun: boolean;
}

const claimFields = ["aboutSubject", "aboutEntity", "predicate"] as const;

/**
 * Reads a request to forget.
 *
 * @throws `ValidationError` where it selects nothing, or both something and everything, or what a memory
 * of events alone does not know.
 */
export function selectEvents(request: ForgetRequest): EventSelection {
  const checked = validate(forgetRequestSchema, request, { name: "request" });
  const { selector, confirmAll = false, dryRun = false } = checked;
  refuseUnknown(checked);
  if (selector !== undefined && confirmAll) {
    const reason = "it cannot stand beside a selector; leave out one of them";
    throw new ValidationError("confirmAll", reason, { code: "AMBIGUOUS_SELECTOR_CONFIRM_ALL" });
  }
  const isEmpty = Object.values(selector ?? {}).every((value) => value === undefined);
  if (isEmpty && !confirmAll) {
    const reason =
      "nothing is selected; give a selector such as { memoryIds: [...] }, or confirmAll: true";
    throw new ValidationError("selector", reason, { code: "EMPTY_SELECTOR_WITHOUT_CONFIRMATION" });
  }
  return { ids: selector?.memoryIds ?? null, selects: toTest(selector ?? {}), dryRun };
}

function refuseUnknown({ cascade, layers, idempotencyKey, selector = {} }: ForgetRequest): void {
  const onlyEvents = "a memory at ai-memory has events alone";
  if (cascade === "derived_only") {
    throw new ValidationError("cascade", `${onlyEvents}; give redact_events`);
  }
  if (layers !== undefined && !layers.includes("events")) {
    throw new ValidationError("layers", `${onlyEvents}; name events, or leave it out`);
  }
  if (idempotencyKey !== undefined) {
    const reason =
      "ai-memory keeps no keys of requests to forget; leave it out, forgetting again does nothing";
    throw new ValidationError("idempotencyKey", reason);
  }
  for (const field of claimFields) {
    if (selector[field] !== undefined) {
      throw new ValidationError(
        `selector.${field}`,
        `${onlyEvents} and knows no claims; give ids, labels or times`,
      );
    }
  }
}

function toTest({
  labels,
  recordedDuring,
  validDuring,
}: ForgetSelector): EventSelection["selects"] {
  const isRecorded = toWindowTest(recordedDuring, "selector.recordedDuring");
  const isObserved = toWindowTest(validDuring, "selector.validDuring");
  return (event) =>
    isRecorded(Date.parse(event.recordedAt)) &&
    isObserved(Date.parse(event.observedAt)) &&
    (labels === undefined || labels.some((label) => event.labels.includes(label)));
}
