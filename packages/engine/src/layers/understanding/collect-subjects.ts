import type { EntityRef } from "@keepsake/core";
import type { ScopedName } from "../../storage/fact-storage.ts";
import { foldText } from "../../text/fold-text.ts";
import type { FactVersion } from "../facts/fact-version.ts";
import { toConceptId } from "./concept-id.ts";
import type { Subject } from "./subject.ts";

/** What is known of a scope's entities, and what was asked for. */
export interface SubjectSources {
  readonly scope: string;
  readonly names: readonly ScopedName[];
  readonly facts: readonly FactVersion[];
  readonly topics: readonly string[];
}

/** Every entity of a scope, then the topics that are the name of none. */
export function collectSubjects(sources: SubjectSources): readonly Subject[] {
  const named = Map.groupBy(sources.names, ({ entityId }) => entityId);
  const entities = Array.from(named, ([id, names]) => toEntitySubject(sources.scope, id, names));
  const others = sources.facts.flatMap(entitiesOf).filter(({ id }) => !named.has(id));
  const unnamed = Array.from(new Map(others.map((ref) => [ref.id, ref])).values(), (ref) =>
    toUnnamedSubject(sources.scope, ref),
  );
  const known = [...entities, ...unnamed];
  const topics = sources.topics.filter((topic) => !known.some((each) => isCalled(each, topic)));
  return [...known, ...topics.map((topic) => toTopicSubject(sources.scope, topic))];
}

/** Whether a subject goes by a name, in any case, or has it as its id. */
export function isCalled({ entity, name, calledAs }: Subject, asked: string): boolean {
  const folded = foldText(asked.trim());
  return [entity?.id ?? "", name, ...calledAs].some((called) => foldText(called) === folded);
}

/** The entities that a fact is about: its subject, and its object where that is one. */
export function entitiesOf({ subject, object }: FactVersion): readonly EntityRef[] {
  const { id, name } = subject;
  return object.type === "entity"
    ? [
        { id, name },
        { id: object.id, name: object.name },
      ]
    : [{ id, name }];
}

/** A role such as "sister" may mean somebody else's, so it stands only where there is no name. */
function toEntitySubject(scope: string, id: string, names: readonly ScopedName[]): Subject {
  const proper = names.filter(({ kind }) => kind !== "role");
  const shown = names.find(({ kind }) => kind === "name") ?? names[0];
  return {
    conceptId: toConceptId(scope, id),
    entity: { id, name: shown?.name ?? id },
    name: shown?.name ?? id,
    namedBy: shown?.eventId ?? null,
    calledAs: (proper.length > 0 ? proper : names).map(({ name }) => name),
  };
}

function toUnnamedSubject(scope: string, entity: EntityRef): Subject {
  const { id, name } = entity;
  const conceptId = toConceptId(scope, id);
  return { conceptId, entity, name, namedBy: null, calledAs: [name] };
}

function toTopicSubject(scope: string, topic: string): Subject {
  const name = topic.trim();
  const conceptId = toConceptId(scope, foldText(name));
  return { conceptId, entity: null, name, namedBy: null, calledAs: [name] };
}
