import { type BuiltBeliefs, ValidationError } from "@keepsake/core";
import {
  beliefFilterSchema,
  beliefStatementSchema,
  strictObject,
  validate,
} from "@keepsake/core/schema";
import { z } from "zod";
import { createListRoute } from "../../routing/list-route.ts";
import type { Route } from "../../routing/route.ts";
import { scopeOf } from "../../routing/scope-of.ts";
import { toWireBelief } from "../../wire/belief.ts";
import { readingErrors, writingErrors } from "../../routing/scope-errors.ts";

const buildSchema = strictObject({ scope: z.string() });

/** Reading and building beliefs. */
export const beliefRoutes: readonly Route[] = [
  createListRoute({
    path: "/v1/beliefs",
    summary: "Beliefs of a scope, the most certain first.",
    stability: "beta",
    parameters: { about: "string", stance: "string", minConfidence: "number", asOf: "string" },
    schema: beliefFilterSchema,
    list: (memory, scope, { filter, options }) => memory.beliefs(scope, filter, options),
    toWireRecord: toWireBelief,
  }),
  {
    method: "GET",
    path: "/v1/beliefs/why",
    summary: "Why a belief is held, down to the events.",
    stability: "beta",
    query: { beliefId: "string" },
    required: ["beliefId"],
    errors: ["INVALID_BODY", "NOT_FOUND"],
    async handle({ memory, query, signal }) {
      const why = await memory.beliefWhy(beliefIdOf(query["beliefId"]), { signal });
      return { body: { ...why, belief: toWireBelief(why.belief) } };
    },
  },
  {
    method: "GET",
    path: "/v1/beliefs/history",
    summary: "How a belief came to be what it is, the oldest version first.",
    stability: "beta",
    query: { beliefId: "string" },
    required: ["beliefId"],
    errors: ["INVALID_BODY", "NOT_FOUND"],
    async handle({ memory, query, signal }) {
      const history = await memory.beliefHistory(beliefIdOf(query["beliefId"]), { signal });
      const { current, versions } = history;
      const told = { current: toWireBelief(current), versions: versions.map(toWireBelief) };
      return { body: { ...history, ...told } };
    },
  },
  {
    method: "POST",
    path: "/v1/beliefs",
    summary: "States a belief, in place of what was stated before of its subject and predicate.",
    stability: "beta",
    body: { schema: z.intersection(beliefStatementSchema, strictObject({ scope: z.string() })) },
    errors: [...writingErrors, "WAIT_TIMEOUT"],
    async handle({ memory, body, signal }) {
      const { scope, ...given } = body;
      const belief = validate(beliefStatementSchema, given, { name: "belief" });
      const told = await memory.createBelief(scopeOf(scope), belief, { signal });
      return { status: 201, body: toWireBelief(told) };
    },
  },
  {
    method: "POST",
    path: "/v1/beliefs/build",
    summary: "Brings the beliefs of a scope up to date and tells the most certain.",
    stability: "beta",
    body: { schema: buildSchema },
    errors: readingErrors,
    async handle({ memory, body, signal }) {
      const { scope } = validate(buildSchema, body, { name: "body" });
      return { body: toWireBuilt(await memory.buildBeliefs(scopeOf(scope), { signal })) };
    },
  },
];

function beliefIdOf(id: unknown): string {
  if (typeof id !== "string") {
    throw new ValidationError("beliefId", "it is missing; give the id of a belief");
  }
  return id;
}

/** Beliefs are weighed from facts: events are not looked at again. */
function toWireBuilt(built: BuiltBeliefs): object {
  const { items, factsScanned, groupsRejected } = built;
  return {
    ...built,
    items: items.map(toWireBelief),
    eventsScanned: 0,
    beliefEventsFound: 0,
    reasons: {
      noSubjectOrPredicate: 0,
      noFactsInScope: factsScanned === 0 ? 1 : 0,
      tooLittleEvidence: groupsRejected,
    },
  };
}
