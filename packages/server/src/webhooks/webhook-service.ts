import {
  type Delivery,
  type DeliveryAttempt,
  type DeliveryFilter,
  formatTimestamp,
  type KeyedSubscription,
  NotConfiguredError,
  parseTimestamp,
  recordNotFound,
  type Redelivery,
  type SecretRotation,
  type StoredSubscription,
  type Subscription,
  type SubscriptionChanges,
  type SubscriptionFilter,
  type SubscriptionRequest,
} from "@keepsake/core";
import type { Authenticated } from "../auth/authenticator.ts";
import type { ServedMemory } from "../services.ts";
import { makeKey, shownSecret } from "./signing-keys.ts";
import { readCursor } from "./read-cursor.ts";
import { createSubscriptionId } from "./subscription-id.ts";
import { SubscriptionAccess } from "./subscription-access.ts";
import { checkTarget, type TargetRules } from "./targets/check-target.ts";
import { toSubscription } from "./to-subscription.ts";

/** A stretch of a list. */
interface Stretch<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const defaultTimeoutMs = 15_000;
const defaultGraceMs = 86_400_000;
const defaultLimit = 50;

/** Subscriptions of those who call a server. */
export class WebhookService {
  readonly #access: SubscriptionAccess;
  readonly #rules: TargetRules;

  /** @throws `NotConfiguredError` where the memory is of another process, which keeps no subscriptions here. */
  constructor({ webhooks, authorise }: ServedMemory, rules: TargetRules) {
    if (webhooks === undefined || authorise === undefined) {
      const message = "the memory behind this server keeps no webhooks; serve one in its process";
      throw new NotConfiguredError(message, { code: "STORAGE_UNWIRED" });
    }
    this.#access = new SubscriptionAccess(webhooks, authorise);
    this.#rules = rules;
  }

  async create(caller: Authenticated, request: SubscriptionRequest): Promise<KeyedSubscription> {
    const { url, events = null, scope = null, description = null, signing = "hmac" } = request;
    checkTarget(url, this.#rules);
    const id = createSubscriptionId();
    const { key, publicKey } = await makeKey(signing);
    const at = formatTimestamp(Date.now());
    await this.#access.require(caller, { id, scope, operation: "createSubscription" });
    const subscription: StoredSubscription = {
      id,
      url,
      events,
      scope,
      description,
      status: "active",
      pausedBecause: null,
      timeoutMs: request.timeoutMs ?? defaultTimeoutMs,
      signing,
      publicKey,
      createdBy: caller.actor,
      createdAt: at,
      updatedAt: at,
      keys: [key],
      rights: this.#access.store.rightsOf(caller.memory),
      tokenId: caller.token?.jti ?? null,
      isFailing: false,
    };
    await this.#access.store.addSubscription(subscription);
    return { ...toSubscription(subscription), secret: shownSecret(key) };
  }

  async list(caller: Authenticated, filter: SubscriptionFilter): Promise<Stretch<Subscription>> {
    const { limit = defaultLimit, cursor } = filter;
    const afterId = readCursor(cursor, "sub");
    const listing = { createdBy: caller.actor, afterId, limit: limit + 1 };
    const found = await this.#access.store.listSubscriptions(listing);
    const shown = found.slice(0, limit);
    return {
      items: shown.filter((one) => this.#access.isOf(caller, one)).map(toSubscription),
      nextCursor: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  async find(caller: Authenticated, id: string): Promise<Subscription> {
    return toSubscription(await this.#access.find(caller, id));
  }

  async update(
    caller: Authenticated,
    id: string,
    changes: SubscriptionChanges,
  ): Promise<Subscription> {
    const { url, events, description, timeoutMs, status } = changes;
    if (url !== undefined) {
      checkTarget(url, this.#rules);
    }
    await this.#access.findFor(caller, id, "updateSubscription");
    const pausedBecause = status === "paused" ? "asked" : null;
    const changed = await this.#access.store.changeSubscription(id, {
      ...(url !== undefined && { url }),
      ...(events !== undefined && { events }),
      ...(description !== undefined && { description }),
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(status !== undefined && { status, pausedBecause, isFailing: false }),
      tokenId: caller.token?.jti ?? null,
      updatedAt: formatTimestamp(Date.now()),
    });
    return toSubscription(changed ?? gone(id));
  }

  async remove(caller: Authenticated, id: string): Promise<void> {
    await this.#access.find(caller, id);
    await this.#access.store.removeSubscription(caller.memory, id);
  }

  async rotate(
    caller: Authenticated,
    id: string,
    { graceMs = defaultGraceMs }: SecretRotation,
  ): Promise<KeyedSubscription> {
    const { signing, keys } = await this.#access.findFor(caller, id, "rotateSecret");
    const { key, publicKey } = await makeKey(signing);
    const nowMs = Date.now();
    const end = formatTimestamp(nowMs + graceMs);
    const living = keys.filter(({ notAfter }) => notAfter === null || Date.parse(notAfter) > nowMs);
    const before = living.map(({ secret, notAfter }) => ({
      secret,
      notAfter: notAfter === null || notAfter > end ? end : notAfter,
    }));
    const changed = await this.#access.store.changeSubscription(id, {
      keys: [key, ...before],
      publicKey,
      tokenId: caller.token?.jti ?? null,
      updatedAt: formatTimestamp(nowMs),
    });
    return { ...toSubscription(changed ?? gone(id)), secret: shownSecret(key) };
  }

  async test(caller: Authenticated, id: string): Promise<Delivery> {
    await this.#access.find(caller, id);
    const data = { subscription_id: id };
    const notice = { subscriptionId: id, type: "webhook.test", data, atMs: Date.now() };
    return (await this.#access.store.queueNotice(notice)) ?? gone(id);
  }

  async deliveries(
    caller: Authenticated,
    id: string,
    filter: DeliveryFilter,
  ): Promise<Stretch<Delivery>> {
    await this.#access.find(caller, id);
    const { limit = defaultLimit, cursor, status = null } = filter;
    const beforeId = readCursor(cursor, "msg");
    const listing = { subscriptionId: id, status, beforeId, limit: limit + 1 };
    const found = await this.#access.store.listDeliveries(listing);
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async attempts(caller: Authenticated, deliveryId: string): Promise<readonly DeliveryAttempt[]> {
    const delivery = await this.#access.store.findDelivery(deliveryId);
    if (delivery === null || !(await this.#access.isKnown(caller, delivery.subscriptionId))) {
      throw recordNotFound("delivery", deliveryId);
    }
    return await this.#access.store.listAttempts(deliveryId);
  }

  async redeliver(
    caller: Authenticated,
    id: string,
    { deliveryId, since }: Redelivery,
  ): Promise<number> {
    await this.#access.find(caller, id);
    const nowMs = Date.now();
    const which =
      deliveryId === undefined ? { sinceMs: parseTimestamp(since ?? "", "since") } : { deliveryId };
    const queued = await this.#access.store.requeueDeliveries({
      subscriptionId: id,
      nowMs,
      ...which,
    });
    if (queued === 0 && deliveryId !== undefined) {
      throw recordNotFound("delivery", deliveryId);
    }
    return queued;
  }
}

function gone(id: string): never {
  throw recordNotFound("subscription", id);
}
