import type { LocalMemory } from "@keepsake/engine";

/** Who was a member. */
export const formerMember = "user:former";

/** What the narrowed handle may do. */
export const narrowed = { capabilities: ["scope.read.*"] } as const;

/** Adds subscriptions of actors who may not follow a scope: any more, or by a narrowed handle. */
export async function addLostSubscriptions(
  memory: LocalMemory,
  { scope, owner }: { readonly scope: string; readonly owner: string },
): Promise<void> {
  const at = "2026-03-05T00:00:00.000Z";
  for (const [id, actor, narrowing] of [
    ["sub_lost", formerMember, []],
    ["sub_narrowed", owner, [narrowed]],
  ] as const) {
    await memory.webhooks.addSubscription({
      id,
      url: "https://hooks.acme.dev/",
      events: null,
      scope,
      description: null,
      status: "active",
      pausedBecause: null,
      timeoutMs: 15_000,
      signing: "hmac",
      publicKey: null,
      createdBy: actor,
      createdAt: at,
      updatedAt: at,
      keys: [],
      rights: { actor, narrowing },
      tokenId: null,
      isFailing: false,
    });
  }
}
