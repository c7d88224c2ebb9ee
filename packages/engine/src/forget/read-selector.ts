import {
  type ForgetSelector,
  parseTimestamp,
  type TimeInterval,
  ValidationError,
} from "@keepsake/core";
import { toCanonicalPredicate } from "../extraction/triple/canonical-predicate.ts";
import type { TimelineWindow } from "../storage/log-storage.ts";

/** A selector as it was read; null for what it does not say. */
export interface SelectorConditions {
  readonly memoryIds: readonly string[] | null;
  readonly aboutSubject: string | null;
  readonly aboutEntity: string | null;
  /** As predicates are kept. */
  readonly predicate: string | null;
  readonly labels: readonly string[] | null;
  readonly validDuring: TimelineWindow | null;
  readonly recordedDuring: TimelineWindow | null;
}

/**
 * Reads a selector.
 *
 * @throws `ValidationError` where it has no field, fields that do not go together, or a window that does
 * not end after it starts.
 */
export function readSelector(selector: ForgetSelector): SelectorConditions {
  const { memoryIds, aboutSubject, aboutEntity, predicate, labels } = selector;
  if (Object.values(selector).every((value) => value === undefined)) {
    throw nothingSelected("it has no field");
  }
  const about = Object.entries({ aboutSubject, aboutEntity, predicate }).find(
    ([, value]) => value !== undefined,
  );
  if (memoryIds !== undefined && about !== undefined) {
    const reason = `memoryIds names records, and ${about[0]} looks for claims; give one of them`;
    throw new ValidationError("selector", reason, { code: "INVALID_SELECTOR" });
  }
  return {
    memoryIds: memoryIds ?? null,
    aboutSubject: aboutSubject ?? null,
    aboutEntity: aboutEntity ?? null,
    predicate: predicate === undefined ? null : toCanonicalPredicate(predicate),
    labels: labels ?? null,
    validDuring: readWindow("validDuring", selector.validDuring),
    recordedDuring: readWindow("recordedDuring", selector.recordedDuring),
  };
}

/** The error for a request that selects nothing. */
export function nothingSelected(what: string): ValidationError {
  const reason = `${what}; give a selector such as { memoryIds: [...] }, or confirmAll: true for the whole scope`;
  return new ValidationError("selector", reason, { code: "EMPTY_SELECTOR_WITHOUT_CONFIRMATION" });
}

/** Whether a selector asks for claims, so that they must be derived. */
export function asksForClaims({
  memoryIds,
  aboutSubject,
  aboutEntity,
  predicate,
}: SelectorConditions): boolean {
  return (
    aboutSubject !== null ||
    aboutEntity !== null ||
    predicate !== null ||
    (memoryIds?.some((id) => id.startsWith("fact_") || id.startsWith("belief_")) ?? false)
  );
}

function readWindow(
  field: keyof ForgetSelector,
  interval: TimeInterval | undefined,
): TimelineWindow | null {
  if (interval === undefined) {
    return null;
  }
  const fromMs = parseTimestamp(interval.from, `selector.${field}.from`);
  const toMs = parseTimestamp(interval.to, `selector.${field}.to`);
  if (toMs <= fromMs) {
    const shown = `${JSON.stringify(interval.to)} is not after from, ${JSON.stringify(interval.from)}`;
    const reason = `${shown}: give a later time, the end is exclusive`;
    throw new ValidationError(`selector.${field}.to`, reason);
  }
  return { fromMs, toMs };
}
