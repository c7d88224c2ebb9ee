import type { LifecycleEvent, Memory } from "@keepsake/core";
import type { World } from "./world.ts";

/** A method that reads by id, and the id of a record. */
export type KnownId = readonly [
  method:
    | "event"
    | "episode"
    | "fact"
    | "conflict"
    | "beliefWhy"
    | "beliefHistory"
    | "concept"
    | "conceptHistory"
    | "synthesisJob"
    | "erasure"
    | "cancelErasure"
    | "auditRow",
  id: string,
];

/** A record, and the scope that it is in. */
export interface PlacedId {
  readonly scope: string;
  readonly known: KnownId;
}

/** Tells every scope its secret, in whatever can hold one; gives ids of all that came of it. */
export async function fillWorld(memory: Memory, world: World): Promise<readonly PlacedId[]> {
  for (const scope of world.scopes) {
    await tellSecret(memory, scope, world.secretOf(scope));
  }
  const found = await Promise.all(world.scopes.map((scope) => readIds(memory, scope)));
  const told: PlacedId[] = [];
  for (const scope of world.scopes) {
    told.push(...(await forgetSecret(memory, scope, world.secretOf(scope))));
  }
  return [...found.flat(), ...told];
}

/** Puts the members of a world into the registry. */
export async function registerMembers(memory: Memory, { members }: World): Promise<void> {
  for (const [scope, listed] of Object.entries(members)) {
    await memory.registerScope(scope, { members: listed });
  }
}

async function tellSecret(memory: Memory, scope: string, secret: string): Promise<void> {
  const ana = { subject: "Ana", predicate: "lives_in" };
  const observedAt = "2026-03-05T10:00:00Z";
  const from = { ...ana, validFrom: observedAt };
  await memory.experienceBulk(
    scope,
    [
      { text: `The telescope is hidden in ${secret}.`, observedAt },
      { text: "The lamp is green.", labels: [secret], observedAt },
      { text: "The lamp is blue.", metadata: { note: secret }, observedAt },
      { text: "The lamp is red.", speaker: secret, observedAt },
      { triple: { ...from, object: secret }, observedAt },
      { triple: { ...from, object: secret }, observedAt },
      { triple: { ...from, object: `${secret}2` }, observedAt },
      {
        triple: {
          subject: { type: "entity", id: secret, name: secret },
          predicate: "is_a",
          object: "city",
        },
        observedAt,
      },
    ],
    { wait: "consolidated" },
  );
  const expression = "P0D..P7D";
  await memory.addTimePhrase(scope, { name: secret, anchor: "2026-03-01", expression });
}

/** Forgets and erases something, with the secret as a note of why. */
async function forgetSecret(
  memory: Memory,
  scope: string,
  secret: string,
): Promise<readonly PlacedId[]> {
  const { results } = await memory.experienceBulk(scope, ["One.", "Two."]);
  const [forgotten, erased] = results.map(({ eventId }) => ({ memoryIds: [eventId] }));
  const request = { selector: forgotten, auditNote: secret };
  const { auditId } = await memory.forget(scope, request);
  const { erasureId } = await memory.erase(
    scope,
    { ...request, selector: erased },
    { wait: "completed" },
  );
  const known: readonly KnownId[] = [
    ["auditRow", auditId ?? ""],
    ["erasure", erasureId],
    ["cancelErasure", erasureId],
  ];
  return known.map((one) => ({ scope, known: one }));
}

async function readIds(memory: Memory, scope: string): Promise<readonly PlacedId[]> {
  const { jobId } = await memory.synthesize(scope);
  while ((await memory.synthesisJob(jobId)).status === "running") {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const { layers } = await memory.recall(scope, { view: "local" });
  const known: readonly KnownId[] = [
    ...(await memory.events(scope)).items.map(({ id }) => ["event", id] as const),
    ...(await memory.episodes(scope)).items.map(({ id }) => ["episode", id] as const),
    ...(await memory.facts(scope)).items.map(({ id }) => ["fact", id] as const),
    ...(await memory.conflicts(scope)).items.map(({ id }) => ["conflict", id] as const),
    ...layers.beliefs.flatMap(({ id }) => [
      ["beliefWhy", id] as const,
      ["beliefHistory", id] as const,
    ]),
    ...layers.understanding.flatMap(({ id }) => [
      ["concept", id] as const,
      ["conceptHistory", id] as const,
    ]),
    ["synthesisJob", jobId],
  ];
  return known.map((one) => ({ scope, known: one }));
}

/** What one handle was told while it followed a scope. */
export interface Followed {
  readonly told: readonly LifecycleEvent[];
  stop(): Promise<void>;
}

/** Follows a scope until it is stopped, or denied. */
export function followScope(memory: Memory, scope: string): Followed {
  const controller = new AbortController();
  const told: LifecycleEvent[] = [];
  const take = async (): Promise<void> => {
    for await (const event of memory.lifecycle(scope, {}, { signal: controller.signal })) {
      told.push(event);
    }
  };
  const ended = take().catch(() => undefined);
  return {
    told,
    async stop() {
      controller.abort();
      await ended;
    },
  };
}
