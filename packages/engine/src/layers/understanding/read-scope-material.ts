import { setImmediate as endOfTurn } from "node:timers/promises";
import { WithheldParts } from "../withheld-parts.ts";
import { withoutWithheld } from "../facts/without-withheld.ts";
import { inParts } from "../../in-parts.ts";
import type { Storage } from "../../storage/storage.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { holdsAt } from "../facts/holds-at.ts";
import { collectSubjects } from "./collect-subjects.ts";
import { MentionScan } from "./mention-scan.ts";
import type { ScopeMaterial } from "./topic-material.ts";

/** What to read. */
export interface ReadOptions {
  readonly scope: string;
  /** Topics to look for beside the entities. */
  readonly topics: readonly string[];
  readonly signal: AbortSignal;
}

/** Events that are read before others have their turn. */
const eventsInSlice = 100;

/**
 * Reads a scope from end to end, the newest events first, without keeping others waiting. What is withheld
 * from understanding is left out.
 */
export async function readScopeMaterial(
  storage: Storage,
  { scope, topics, signal }: ReadOptions,
): Promise<ScopeMaterial> {
  const withheld = new WithheldParts(await storage.listWithheld([scope], "understanding"));
  const facts = withoutWithheld(await readPresentFacts(storage, scope), withheld);
  const names = (await storage.listNames([scope])).filter(
    ({ eventId }) => !withheld.hasEvent(eventId),
  );
  const subjects = collectSubjects({ scope, names, facts, topics });
  const scan = new MentionScan(subjects);
  const timeline = await storage.readTimeline(scope);
  const told = timeline.filter(({ id }) => !withheld.hasEvent(id));
  const rows = told.map(({ row }) => row).toReversed();
  for (const part of inParts(rows, eventsInSlice)) {
    signal.throwIfAborted();
    for (const event of await storage.readEvents(part)) {
      if (event !== null) {
        scan.add(event);
      }
    }
    await endOfTurn();
  }
  return { subjects, scan, facts };
}

async function readPresentFacts(storage: Storage, scope: string): Promise<readonly FactVersion[]> {
  const known = await storage.findFacts({
    scopes: [scope],
    subjectIds: null,
    predicates: null,
    object: null,
    ids: null,
    recordedAtMs: null,
    includeClosed: false,
  });
  return known.filter((fact) => holdsAt(fact, Date.now()));
}
