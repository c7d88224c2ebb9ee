import type { FactVersion } from "../facts/fact-version.ts";
import { factText } from "../facts/fact-text.ts";
import { entitiesOf, isCalled } from "./collect-subjects.ts";
import type { EvidenceSources } from "./gather-evidence.ts";
import type { MentionScan } from "./mention-scan.ts";
import type { Subject } from "./subject.ts";

/** A subject to summarize, and what is known of it. */
export interface Material extends EvidenceSources {
  readonly subject: Subject;
  /** Ids of concepts that it is spoken of together with, the closest first. */
  readonly relatedIds: readonly string[];
}

/** What a scope holds. */
export interface ScopeMaterial {
  readonly subjects: readonly Subject[];
  /** Of the subjects, gone through all events. */
  readonly scan: MentionScan;
  /** Those that hold now. */
  readonly facts: readonly FactVersion[];
}

/** An entity is spoken of often enough with so many facts, or mentioned in so many events. */
const leastFacts = 2;
const leastMentions = 3;

/** The subjects that were asked for, or else that are spoken of often enough, with their material. */
export function chooseMaterial(
  { subjects, scan, facts }: ScopeMaterial,
  topics: readonly string[],
): readonly Material[] {
  const factsOf = groupFacts({ subjects, scan, facts });
  const isChosen = (subject: Subject, place: number): boolean =>
    topics.length > 0
      ? topics.some((topic) => isCalled(subject, topic))
      : (factsOf[place]?.length ?? 0) >= leastFacts || scan.countOf(place) >= leastMentions;
  return subjects.flatMap((subject, place) => {
    if (!isChosen(subject, place)) {
      return [];
    }
    const relatedIds = scan.relatedTo(place).map(({ conceptId }) => conceptId);
    const mentions = scan.mentionsOf(place);
    return [{ subject, facts: factsOf[place] ?? [], mentions, relatedIds }];
  });
}

/** The facts about each subject: those of an entity, and those whose text names a topic. */
function groupFacts({ subjects, scan, facts }: ScopeMaterial): readonly (readonly FactVersion[])[] {
  const ofSubject = subjects.map((): FactVersion[] => []);
  for (const fact of facts) {
    const entities = entitiesOf(fact).flatMap(({ id }) => scan.placeOf(id) ?? []);
    const named = scan.namedIn(factText(fact));
    const topics = named.filter((place) => subjects[place]?.entity === null);
    scan.bringTogether(Array.from(new Set(entities)));
    for (const place of new Set([...entities, ...topics])) {
      ofSubject[place]?.push(fact);
    }
  }
  return ofSubject;
}
