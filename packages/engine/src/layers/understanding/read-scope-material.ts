import { setImmediate as endOfTurn } from "node:timers/promises";
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

/** Reads a scope from end to end, the newest events first, without keeping others waiting. */
export async function readScopeMaterial(
  storage: Storage,
  { scope, topics, signal }: ReadOptions,
): Promise<ScopeMaterial> {
  const facts = await readPresentFacts(storage, scope);
  const names = await storage.listNames([scope]);
  const subjects = collectSubjects({ scope, names, facts, topics });
  const scan = new MentionScan(subjects);
  const rows = (await storage.readTimeline(scope)).map(({ row }) => row).toReversed();
  for (let at = 0; at < rows.length; at += eventsInSlice) {
    signal.throwIfAborted();
    for (const event of await storage.readEvents(rows.slice(at, at + eventsInSlice))) {
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
