import type { Concept, Memory } from "@keepsake/core";
import { strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import type { Call, Reply } from "../../routing/route.ts";
import { toWireConcept } from "../../wire/concept.ts";

const relations = ["specializes", "generalizes", "contrasts", "co_occurs", "causes"] as const;

interface RelatedRequest {
  readonly relation?: (typeof relations)[number] | undefined;
  readonly depth: number;
  readonly limit: number;
}

/** How far to go from a concept, and by what. */
export const relatedRequestSchema: z.ZodType<RelatedRequest> = strictObject({
  relation: z.enum(relations).optional(),
  depth: z.int().min(1).max(5).default(1),
  limit: z.int().min(1).max(500).default(50),
});

/** A concept that was reached from another, and by how many steps. */
interface Reached {
  readonly concept: Concept;
  readonly relation: string;
  readonly depth: number;
}

/** What has to do with a concept, the closest first; further steps on request. */
export async function readRelated({ memory, params, query }: Call): Promise<Reply> {
  const { relation, depth, limit } = validate(relatedRequestSchema, query, { name: "query" });
  const start = await memory.concept(params["id"] ?? "");
  const reached: Reached[] = [];
  let border: readonly Concept[] = [start];
  for (let step = 1; step <= depth && border.length > 0 && reached.length < limit; step += 1) {
    const known = [start, ...reached.map(({ concept }) => concept)].map(({ id }) => id);
    const next = await stepOn(memory, border, { known: new Set(known), relation });
    reached.push(...next.map((one) => ({ ...one, depth: step })));
    border = next.map(({ concept }) => concept);
  }
  const items = reached
    .slice(0, limit)
    .map(({ concept, ...how }) => ({ ...toWireConcept(concept), ...how }));
  return { body: { conceptId: start.id, items, related: items } };
}

interface Seeking {
  /** Ids of what was reached before. */
  readonly known: ReadonlySet<string>;
  readonly relation: string | undefined;
}

async function stepOn(
  memory: Memory,
  border: readonly Concept[],
  { known, relation: wanted }: Seeking,
): Promise<readonly Omit<Reached, "depth">[]> {
  const links = border
    .flatMap(({ related }) => related)
    .filter(
      ({ conceptId, relation }) => !known.has(conceptId) && (wanted ?? relation) === relation,
    );
  const fresh = new Map(links.map((link) => [link.conceptId, link]));
  const found = await Promise.allSettled(
    Array.from(fresh.values(), async ({ conceptId, relation }) => ({
      concept: await memory.concept(conceptId),
      relation,
    })),
  );
  return found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}
