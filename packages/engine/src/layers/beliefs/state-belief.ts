import { type Belief, type BeliefStatement, recordNotFound, ValidationError } from "@keepsake/core";
import type { BoundEngine } from "../../engine.ts";
import { writeAsGranted } from "../../log/write-as-granted.ts";
import { scopeChain } from "../../scope-path.ts";
import type { Storage } from "../../storage/storage.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { isKnownAt } from "../facts/holds-at.ts";
import { isSameClaim } from "./explain-belief.ts";
import { readVersions } from "./read-versions.ts";
import { toStatementEnvelope } from "./stated-beliefs.ts";
import { weighClaims } from "./weigh-beliefs.ts";

/** States a belief by writing it into the log, and gives what it amounts to. */
export async function stateBelief(
  engine: BoundEngine,
  scope: string,
  statement: BeliefStatement,
): Promise<Belief> {
  const { storage, writer, access } = engine;
  const input = toStatementEnvelope(statement, access.actor);
  const { acknowledgement } = await writeAsGranted(engine, scope, {
    operation: "createBelief",
    options: { wait: "consolidated" },
    inputs: [input],
    async write(terms) {
      await requireSupports(storage, scope, statement.supports ?? []);
      return await writer.write(scope, input, terms);
    },
  });
  return await readStated(storage, acknowledgement.eventId);
}

/** @throws {@link ValidationError} for the id of a record that cannot be seen from the scope. */
async function requireSupports(
  storage: Storage,
  scope: string,
  ids: readonly string[],
): Promise<void> {
  const visible = new Set(scopeChain(scope));
  for (const [index, id] of ids.entries()) {
    const found = (await storage.findEvent(id)) ?? (await storage.findFact(id));
    if (found === null || !visible.has(found.scope)) {
      throw new ValidationError(`supports[${index}]`, `there is no event and no fact ${id} here`);
    }
  }
}

async function readStated(storage: Storage, eventId: string): Promise<Belief> {
  if ((await storage.findEvent(eventId)) === null) {
    throw recordNotFound("event", eventId);
  }
  const fact = (await storage.factsOfEvents([eventId])).find((each) => isKnownAt(each));
  if (fact === undefined) {
    const reason = "something that was stated of a later time stands in its place";
    throw new ValidationError("validFrom", reason);
  }
  return await weighStated(storage, fact);
}

/** What is believed of a claim when it holds. */
async function weighStated(storage: Storage, fact: FactVersion): Promise<Belief> {
  const { scope, subject, predicate } = fact;
  const slot = { scopes: [scope], subjectIds: [subject.id], predicates: [predicate] };
  const versions = await readVersions(storage, slot);
  const validAtMs = Math.max(Date.now(), fact.validFromMs ?? 0);
  const claim = weighClaims(versions, { validAtMs }).find((each) => isSameClaim(each.fact, fact));
  if (claim === undefined) {
    throw recordNotFound("belief", fact.id);
  }
  return claim.belief;
}
