import {
  recordNotFound,
  type Servable,
  type StoredSubscription,
  type SubscriberRights,
  type WebhookStore,
} from "@keepsake/core";
import type { Authenticated } from "../auth/authenticator.ts";

/** What a caller would do with a subscription. */
interface SubscriptionAction {
  readonly id: string;
  readonly scope: string | null;
  readonly operation: "createSubscription" | "updateSubscription" | "rotateSecret";
}

/**
 * Whose a subscription is: the actor's who made it, and, where that one's rights were narrowed, only
 * where the caller's are narrowed alike, so that nobody sends on by it what they may not read.
 */
export class SubscriptionAccess {
  readonly store: WebhookStore;
  readonly #authorise: Servable["authorise"];

  constructor(store: WebhookStore, authorise: Servable["authorise"]) {
    this.store = store;
    this.#authorise = authorise;
  }

  isOf({ actor, memory }: Authenticated, subscription: StoredSubscription): boolean {
    const narrowed = toText(this.store.rightsOf(memory));
    const isAlike = narrowed === noNarrowing || narrowed === toText(subscription.rights);
    return subscription.createdBy === actor && isAlike;
  }

  async isKnown(caller: Authenticated, id: string): Promise<boolean> {
    const found = await this.store.findSubscription(id);
    return found !== null && this.isOf(caller, found);
  }

  /** @throws `NotFoundError` where there is none of the caller's. */
  async find(caller: Authenticated, id: string): Promise<StoredSubscription> {
    const found = await this.store.findSubscription(id);
    if (found === null || !this.isOf(caller, found)) {
      throw recordNotFound("subscription", id);
    }
    return found;
  }

  /** The same, for something that asks for the right to follow what happens. */
  async findFor(
    caller: Authenticated,
    id: string,
    operation: SubscriptionAction["operation"],
  ): Promise<StoredSubscription> {
    const found = await this.find(caller, id);
    await this.require(caller, { id, scope: found.scope, operation });
    return found;
  }

  /** @throws `PolicyDeniedError` where the caller may not follow what happens there. */
  async require(
    { memory }: Authenticated,
    { id, scope, operation }: SubscriptionAction,
  ): Promise<void> {
    const details = { subscriptionId: id };
    await this.#authorise(memory, { capability: "lifecycle.subscribe", scope, operation, details });
  }
}

const noNarrowing = "[]";

/** What rights are narrowed to, to compare them by; what narrows nothing is left out. */
function toText(rights: SubscriberRights | null): string {
  const texts = (rights?.narrowing ?? []).map((one) => JSON.stringify(one));
  return `[${texts.filter((text) => text !== "{}").join()}]`;
}
