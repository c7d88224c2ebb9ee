import type { BeliefStatement, ExperienceEnvelope, MemoryEvent } from "@keepsake/core";
import type { Storage } from "../../storage/storage.ts";
import type { FactVersion } from "../facts/fact-version.ts";

const modality = "belief";
const label = "stated-belief";
const defaultPredicate = "asserts";
/** Characters of a statement that name what it is about. */
const nameCharacters = 200;

/** The event that states a belief. */
export function toStatementEnvelope(
  { statement, confidence, supports = [], validFrom, ...about }: BeliefStatement,
  actor: string,
): ExperienceEnvelope {
  const { subject = statement.trim().slice(0, nameCharacters), predicate = defaultPredicate } =
    about;
  return {
    modality,
    content: {
      kind: "triple",
      triple: {
        subject: subject.toWellFormed(),
        predicate,
        object: { type: "literal", datatype: "string", value: statement },
        confidence,
        ...(validFrom !== undefined && { validFrom }),
      },
    },
    context: { labels: [label], metadata: { supports } },
    observedActor: { id: actor },
  };
}

/** Ids of the events of some scopes that state a belief. */
export async function findStatements(
  storage: Storage,
  scopes: readonly string[],
): Promise<ReadonlySet<string>> {
  const any = { ids: null, observed: null, recorded: null };
  const found = await Promise.all(
    scopes.map((scope) => storage.selectEvents({ scope, labels: [label], ...any })),
  );
  return new Set(found.flatMap((places) => places.map(({ id }) => id)));
}

/** Versions whose supports tell which of them state a belief, and on what. */
export async function markStatements(
  storage: Storage,
  scopes: readonly string[],
  versions: readonly FactVersion[],
): Promise<readonly FactVersion[]> {
  const statements = versions.length === 0 ? new Set() : await findStatements(storage, scopes);
  const used = versions.flatMap(({ supports }) => supports.map(({ eventId }) => eventId));
  const ids = Array.from(new Set(used)).filter((id) => statements.has(id));
  const events = await Promise.all(ids.map((id) => storage.findEvent(id)));
  const statedOn = new Map(events.flatMap((event) => readStatement(event)));
  return statedOn.size === 0 ? versions : versions.map((version) => mark(version, statedOn));
}

function readStatement(event: MemoryEvent | null): readonly [string, readonly string[]][] {
  if (event?.modality !== modality) {
    return [];
  }
  const { supports } = event.metadata;
  const ids = Array.isArray(supports) ? supports : [];
  return [[event.id, ids.filter((id): id is string => typeof id === "string")]];
}

function mark(version: FactVersion, statedOn: ReadonlyMap<string, readonly string[]>): FactVersion {
  const supports = version.supports.map((support) => {
    const on = statedOn.get(support.eventId);
    return on === undefined ? support : { ...support, statedOn: on };
  });
  return { ...version, supports };
}
