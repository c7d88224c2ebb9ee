import { contentText, recordNotFound, termText } from "@keepsake/core";
import type { Call, Reply } from "../../routing/route.ts";
import { splitKeptFields } from "../../wire/envelope/kept-fields.ts";
import { readOlderLabels } from "./older-episode.ts";
import { olderScope } from "./older-scope.ts";

/** One episode of the older API: the event that it was stored as. */
export async function readOlderEpisode({ memory, params, request, signal }: Call): Promise<Reply> {
  const query = new URL(request.url).searchParams;
  const tenant = olderScope(query.get("tenant_id"));
  const id = params["id"] ?? "";
  const event = await memory.event(id.replace(/^ep_/, "evt_"), { signal });
  if (event.scope !== tenant && !event.scope.startsWith(`${tenant}/`)) {
    throw recordNotFound("episode", id);
  }
  const { type = event.modality, source = null } = readOlderLabels(event.labels);
  const facts = await memory.facts(event.scope, { limit: 500 }, { signal });
  const told = facts.items.filter(({ supports }) => supports.includes(event.id));
  const entities = new Set(told.flatMap((fact) => [fact.subject.name, termText(fact.object)]));
  return {
    body: {
      id,
      eventId: event.id,
      type,
      content: contentText(event.content),
      source,
      author: event.observedActor,
      timestamp: event.observedAt,
      metadata: splitKeptFields(event.metadata).metadata,
      entities: [...entities],
      status: "processed",
      createdAt: event.recordedAt,
    },
  };
}
