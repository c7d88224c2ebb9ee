import type { ExperienceEnvelope } from "@keepsake/core";
import { hashKey } from "@keepsake/core/adapters";
import type { Session, Written } from "./session.ts";

/** A message that may be delivered again. */
export interface Delivery {
  readonly item: ExperienceEnvelope;
  /** What tells it from every other of the conversation; undefined where nothing does. */
  readonly identity: readonly unknown[] | undefined;
}

/**
 * Writes messages in their order; those that are in the conversation already, told by their identity, are
 * not written again. One that was forgotten meanwhile is: it is said anew.
 */
export async function writeOnce(session: Session, deliveries: readonly Delivery[]): Promise<void> {
  let items: readonly ExperienceEnvelope[] = await Promise.all(
    deliveries.map(async ({ item, identity }) => ({
      ...item,
      idempotencyKey: identity && (await hashKey("message", [session.label, ...identity])),
    })),
  );
  let written = await session.write(items);
  let gone = await findGone(session, written);
  while (gone.size > 0) {
    // Order counts, so those that were new are taken back and written again with the others.
    const fresh = written.filter(({ replayed }) => !replayed).map(({ eventId }) => eventId);
    await session.forget(fresh);
    items = await renewKeys(items, { written, gone: new Set([...gone, ...fresh]) });
    written = await session.write(items);
    gone = await findGone(session, written);
  }
}

/** The events that a repeated write names and that are not in the conversation any more. */
async function findGone(
  session: Session,
  written: readonly Written[],
): Promise<ReadonlySet<string>> {
  const repeated = written.filter(({ replayed }) => replayed).map(({ eventId }) => eventId);
  if (repeated.length === 0) {
    return new Set();
  }
  const present = new Set((await session.events()).map(({ id }) => id));
  return new Set(repeated.filter((id) => !present.has(id)));
}

interface Outcome {
  readonly written: readonly Written[];
  readonly gone: ReadonlySet<string>;
}

/** A key that stands for something forgotten is followed by one that is made from both. */
async function renewKeys(
  items: readonly ExperienceEnvelope[],
  { written, gone }: Outcome,
): Promise<ExperienceEnvelope[]> {
  return await Promise.all(
    items.map(async ({ idempotencyKey: key, ...item }, index) => {
      const eventId = written[index]?.eventId ?? "";
      const isGone = key !== undefined && gone.has(eventId);
      return { ...item, idempotencyKey: isGone ? await hashKey("message", [key, eventId]) : key };
    }),
  );
}
