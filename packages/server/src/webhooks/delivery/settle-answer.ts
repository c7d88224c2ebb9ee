import type { DueDelivery, SettledAttempt } from "@keepsake/core";
import { nextDelay, readRetryAfter } from "./retry-schedule.ts";
import type { WebhookAnswer } from "./webhook-sender.ts";

/** How an attempt went. */
export interface AttemptOutcome {
  readonly due: DueDelivery;
  /** Null where there was no answer. */
  readonly answer: WebhookAnswer | null;
  /** Why there was none. */
  readonly problem: string | null;
  /** When it ended, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly retryDelaysMs: readonly number[];
  /** From 0 up to, but without, 1. */
  readonly random: number;
}

type Settled = Pick<SettledAttempt, "status" | "nextAttemptMs" | "changes">;

const gone = 410;
/** Attempts of the delivery behind one that was given up, after which the receiver is what fails. */
const probes = 5;

/**
 * What becomes of a delivery and its subscription. One that nothing helped is given up, and the next
 * one has its turn; where that fails a few times as well, the receiver is what fails: it is paused, and
 * nothing more is given up.
 */
export function settleAnswer(outcome: AttemptOutcome): Settled {
  const { due, answer, nowMs, retryDelaysMs, random } = outcome;
  const { subscription, tries } = due;
  if (answer !== null && isSuccess(answer)) {
    return { status: "delivered", nextAttemptMs: nowMs, changes: { isFailing: false } };
  }
  if (answer?.status === gone) {
    return pause(nowMs, "gone");
  }
  const isTold = tries + 1 >= Math.min(probes, retryDelaysMs.length);
  if (subscription.isFailing && isTold) {
    return pause(nowMs, "failing");
  }
  const retryAfterMs = readRetryAfter(answer?.retryAfter ?? null, nowMs);
  const delayMs = nextDelay(retryDelaysMs, { tries: tries + 1, retryAfterMs, random });
  return delayMs === null
    ? { status: "dead", nextAttemptMs: nowMs, changes: { isFailing: true } }
    : { status: "pending", nextAttemptMs: nowMs + delayMs, changes: {} };
}

/** Why an attempt did not arrive; null where it did. */
export function problemOf({ answer, problem }: AttemptOutcome): string | null {
  if (answer === null) {
    return problem;
  }
  const isRedirect = answer.status >= 300 && answer.status < 400;
  const what = isRedirect ? ", and redirects are not followed; change the url" : "";
  return isSuccess(answer) ? null : `it answered ${answer.status}${what}`;
}

function isSuccess({ status }: WebhookAnswer): boolean {
  return status >= 200 && status < 300;
}

function pause(nextAttemptMs: number, pausedBecause: "failing" | "gone"): Settled {
  const changes = { status: "paused", pausedBecause, isFailing: false } as const;
  return { status: "pending", nextAttemptMs, changes };
}
