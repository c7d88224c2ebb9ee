import { type DueDelivery, formatTimestamp, type WebhookStore } from "@keepsake/core";
import PQueue from "p-queue";
import { retryDelaysMs } from "./retry-schedule.ts";
import { type AttemptOutcome, problemOf, settleAnswer } from "./settle-answer.ts";
import { toOutgoing } from "./to-outgoing.ts";
import type { SendWebhook } from "./webhook-sender.ts";

/** One time that a delivery was sent, for logs; it holds nothing of what was sent. */
export interface SentAttempt {
  readonly subscriptionId: string;
  readonly deliveryId: string;
  readonly type: string;
  readonly durationMs: number;
  /** Null where there was no answer. */
  readonly status: number | null;
  /** Null where it arrived. */
  readonly error: string | null;
}

/** How webhooks are delivered. */
export interface DelivererOptions {
  readonly send: SendWebhook;
  /** Whether a token was taken back. */
  readonly isRevoked: (tokenId: string) => Promise<boolean>;
  /** Told of each attempt; what it throws is passed over. */
  readonly onAttempt?: ((attempt: SentAttempt) => void) | undefined;
  /** Told where the memory fails; what was to be sent is sent later. What it throws is passed over. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Milliseconds between two looks for what is to be sent. @default 500 */
  readonly pollMs?: number | undefined;
  /** Milliseconds for which a process that ends without a word keeps others from sending. @default 10_000 */
  readonly turnMs?: number | undefined;
  /** Milliseconds between two attempts, about. @default thirteen attempts over about a day */
  readonly retryDelaysMs?: readonly number[] | undefined;
}

const defaultPollMs = 500;
const defaultTurnMs = 10_000;
/** How long nothing is sent where the memory fails: what it could not note would be sent at each look. */
const troubleMs = 5_000;
/** Subscriptions that are sent to at once, each by a connection; so many silent ones are in nobody's way. */
const concurrency = 256;

/**
 * Sends what subscriptions are told: to each in the order of happening, one at a time, each at least
 * once. Of several processes on one memory one sends.
 */
export class Deliverer {
  readonly #store: WebhookStore;
  readonly #options: DelivererOptions;
  readonly #holder: string = crypto.randomUUID();
  readonly #queue: PQueue = new PQueue({ concurrency });
  readonly #busy = new Set<string>();
  readonly #leaving = new AbortController();
  #turnUntilMs = 0;
  #troubledUntilMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(store: WebhookStore, options: DelivererOptions) {
    this.#store = store;
    this.#options = options;
    this.#schedule(0);
  }

  /** Sends nothing more, gives up what is under way, which is sent again later, and lets others send. */
  async close(): Promise<void> {
    this.#leaving.abort();
    clearTimeout(this.#timer);
    await this.#looking;
    await this.#queue.onIdle();
    if (this.#turnUntilMs > 0) {
      this.#turnUntilMs = 0;
      await this.#store.endTurn(this.#holder).catch(() => undefined);
    }
  }

  #schedule(delayMs: number): void {
    if (this.#leaving.signal.aborted) {
      return;
    }
    this.#timer = setTimeout(() => {
      this.#looking = this.#look()
        .catch((error: unknown) => tell(this.#options.onError, error))
        .finally(() => this.#schedule(this.#options.pollMs ?? defaultPollMs));
    }, delayMs);
  }

  async #look(): Promise<void> {
    if (performance.now() < this.#troubledUntilMs || !(await this.#takeTurn())) {
      return;
    }
    for (const due of await this.#store.dueDeliveries(Date.now())) {
      const { id } = due.subscription;
      if (!this.#busy.has(id)) {
        this.#busy.add(id);
        void this.#queue.add(() => this.#serve(id));
      }
    }
  }

  async #takeTurn(): Promise<boolean> {
    const nowMs = Date.now();
    const turnMs = this.#options.turnMs ?? defaultTurnMs;
    if (this.#turnUntilMs - nowMs < turnMs / 2) {
      const isTaken = await this.#store.takeTurn(this.#holder, nowMs, nowMs + turnMs);
      this.#turnUntilMs = isTaken ? nowMs + turnMs : 0;
    }
    return this.#turnUntilMs > 0;
  }

  /** Sends to one subscription until nothing is due. */
  async #serve(subscriptionId: string): Promise<void> {
    try {
      while (this.#maySend()) {
        const [due] = await this.#store.dueDeliveries(Date.now(), subscriptionId);
        if (due === undefined) {
          break;
        }
        await this.#deliver(due);
      }
    } catch (error) {
      tell(this.#options.onError, error);
      this.#troubledUntilMs = performance.now() + troubleMs;
    } finally {
      this.#busy.delete(subscriptionId);
    }
  }

  #maySend(): boolean {
    return !this.#leaving.signal.aborted && Date.now() < this.#turnUntilMs;
  }

  async #deliver(due: DueDelivery): Promise<void> {
    if (!(await this.#mayTell(due))) {
      return;
    }
    const { delivery, subscription } = due;
    const startMs = Date.now();
    const outcome = await this.#attempt(due);
    if (outcome.answer === null && this.#leaving.signal.aborted) {
      return;
    }
    const durationMs = outcome.nowMs - startMs;
    const [status, error] = [outcome.answer?.status ?? null, problemOf(outcome)];
    await this.#store.settleAttempt({
      deliveryId: delivery.id,
      url: subscription.url,
      attempt: { at: formatTimestamp(startMs), durationMs, status, error },
      ...settleAnswer(outcome),
    });
    const { id: deliveryId, subscriptionId, type } = delivery;
    const attempt = { subscriptionId, deliveryId, type, durationMs, status, error };
    tell(this.#options.onAttempt, attempt);
  }

  /** Drops what it may not be told, and pauses it where its token was taken back. */
  async #mayTell({ delivery, subscription }: DueDelivery): Promise<boolean> {
    const { id, rights, tokenId } = subscription;
    if (tokenId !== null && (await this.#options.isRevoked(tokenId))) {
      const changes = { status: "paused", pausedBecause: "revoked" } as const;
      await this.#store.changeSubscription(id, changes);
      return false;
    }
    const { scope } = delivery;
    const mayTell = scope === null || (await this.#store.mayTell(rights, scope));
    if (!mayTell) {
      await this.#store.dropDelivery(delivery.id);
    }
    return mayTell;
  }

  async #attempt(due: DueDelivery): Promise<AttemptOutcome> {
    const common = {
      due,
      retryDelaysMs: this.#options.retryDelaysMs ?? retryDelaysMs,
      random: Math.random(),
    };
    try {
      const outgoing = await toOutgoing(due, this.#leaving.signal);
      const answer = await this.#options.send(outgoing);
      return { ...common, answer, problem: null, nowMs: Date.now() };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { ...common, answer: null, problem, nowMs: Date.now() };
    }
  }
}

function tell<T>(hook: ((told: T) => void) | undefined, told: T): void {
  try {
    hook?.(told);
  } catch {
    // It is somebody else's: its failure neither holds up what is sent nor ends the process.
  }
}
