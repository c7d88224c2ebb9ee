import { policyErrors } from "../../routing/scope-errors.ts";
import { type EntityRef, type Fact, type Memory, recordNotFound } from "@keepsake/core";
import type { Route } from "../../routing/route.ts";
import { olderScope } from "./older-scope.ts";

const query = { tenantId: "string", namespace: "string" } as const;

/** Entities of the older API: whom and what facts are about, and what they say of those. */
export const entityRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/entities",
    summary: "Entities that facts are about; of the older API.",
    query: { ...query, type: "string", limit: "number", offset: "number" },
    required: ["tenantId"],
    errors: policyErrors,
    async handle({ memory, query: given, signal }) {
      const scope = olderScope(given["tenantId"], given["namespace"]);
      const entities = groupByEntity(await readFacts(memory, scope, signal)).map(toEntity);
      const limit = Math.max(1, Math.min(1_000, Number(given["limit"] ?? 100)));
      const offset = Math.max(0, Number(given["offset"] ?? 0));
      const listed = entities.filter(({ type }) => (given["type"] ?? type) === type);
      const page = listed.slice(offset, offset + limit);
      return { body: { entities: page, total: listed.length, limit, offset } };
    },
  },
  {
    method: "GET",
    path: "/v1/entities/:id",
    summary: "One entity with what is known of it; of the older API.",
    query,
    required: ["tenantId"],
    errors: [...policyErrors, "NOT_FOUND"],
    async handle({ memory, query: given, params: { id = "" }, signal }) {
      const scope = olderScope(given["tenantId"], given["namespace"]);
      const entities = groupByEntity(await readFacts(memory, scope, signal));
      const found = entities.find(({ entity }) => entity.id === id);
      if (found === undefined) {
        throw recordNotFound("entity", id);
      }
      const told = found.facts.filter(({ subject }) => subject.id === id);
      const relationships = told.map(toRelationship);
      const episodes = eventsOf(found).map((event) => event.replace(/^evt_/, "ep_"));
      return { body: { ...toEntity(found), aliases: [], relationships, episodes } };
    },
  },
];

/** An entity, and the facts that name it. */
interface NamedEntity {
  readonly entity: EntityRef;
  readonly facts: readonly Fact[];
}

async function readFacts(
  memory: Memory,
  scope: string,
  signal: AbortSignal,
): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for await (const fact of await memory.facts(scope, { limit: 500 }, { signal })) {
    facts.push(fact);
  }
  return facts;
}

function groupByEntity(facts: readonly Fact[]): readonly NamedEntity[] {
  const named = facts.flatMap((fact) => entitiesOf(fact).map((entity) => ({ entity, fact })));
  return Array.from(Map.groupBy(named, ({ entity }) => entity.id).values(), (found) => ({
    entity: found[0]?.entity ?? { id: "", name: "" },
    facts: found.map(({ fact }) => fact),
  }));
}

function entitiesOf({ subject, object }: Fact): readonly EntityRef[] {
  return object.type === "entity" && object.id !== subject.id ? [subject, object] : [subject];
}

function eventsOf({ facts }: NamedEntity): readonly string[] {
  return [...new Set(facts.flatMap(({ supports }) => supports))];
}

function toEntity(found: NamedEntity): { readonly type: string } {
  const { id, name } = found.entity;
  const known = found.facts.map(({ recordedFrom }) => recordedFrom).toSorted();
  const seen = { firstSeen: known[0] ?? null, lastSeen: known.at(-1) ?? null };
  const entity = { id, name, type: "entity", mentionCount: eventsOf(found).length, ...seen };
  return entity;
}

function toRelationship({ predicate, object, confidence, supports, validFrom }: Fact): object {
  const target =
    object.type === "entity"
      ? { id: object.id, name: object.name, type: "entity" }
      : { id: null, name: String(object.value), type: object.datatype };
  return { type: predicate, target, confidence, evidenceCount: supports.length, since: validFrom };
}
