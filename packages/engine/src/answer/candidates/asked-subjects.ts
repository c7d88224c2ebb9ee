import type { KnownName, QuestionContext } from "../../questions/fact-question.ts";
import { withoutOwner } from "../../questions/name-parts.ts";
import { foldText } from "../../text/fold-text.ts";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stop-words.ts";
import type { AskedWord } from "./asked-words.ts";
import { isPersonWord } from "./person-words.ts";

/** Whom a question may be about. */
export interface AskedSubjects {
  /** How surely each entity that it mentions is meant, from 0 to 1; the asker with the others. */
  readonly mentioned: ReadonlyMap<string, number>;
  /** Places of the words that mention somebody. */
  readonly words: ReadonlySet<number>;
  /** Whether it names somebody of whom nothing is known. */
  readonly namesStranger: boolean;
}

const selfWords = new Set(
  `i me my mine myself we us our ours ourselves yo mi mis me conmigo nuestro nuestra nos ich mich mir mein meine
  meinen meinem meiner meines wir uns unser unsere je j moi mon ma mes nous notre nos`.split(
    /\s+/u,
  ),
);
/** Spanish and German verbs in the first person. */
const firstPerson =
  /\b(?:soy|estoy|vivo|vivia|tengo|tenia|trabajo|trabajaba|hablo|juego|toco|uso|conduzco|tomo|he|hemos|tenemos|pago|prefiero|quiero)\b/u;
/** In German every noun has a capital. */
const german =
  /\b(?:der|die|das|den|dem|ist|hat|habe|ich|mein\p{L}*|welche\p{L}*|wer|wie|wo|wann|was|wird|wurde|findet|um)\b/iu;
const innerCapital = /(?<=[^.!?\s]\s+["'(]?)\p{Lu}[\p{L}\p{M}]+/gu;
const sureOfPart = 0.85;
const sureOfOnePart = 0.7;
const sureOfOneOfSeveral = 0.6;

/** Finds whom a question mentions: by name, by a part of a name, or as the one who asks. */
export function readSubjects(
  question: string,
  words: readonly AskedWord[],
  { names, self }: QuestionContext,
): AskedSubjects {
  const mentioned = new Map<string, number>();
  const used = new Set<number>();
  const known = [...names, { entityId: self.id, name: self.name, kind: "name" as const }];
  const mention = (entityId: string, strength: number, places: readonly number[]): void => {
    mentioned.set(entityId, Math.max(strength, mentioned.get(entityId) ?? 0));
    places.forEach((place) => used.add(place));
  };
  for (const { entityId, name } of known) {
    const places = placesOf(splitWords(name), words);
    if (places !== null) {
      mention(entityId, 1, places);
    }
  }
  for (const [place, part] of findParts(names, words, used)) {
    part.forEach(({ entityId, strength }) => mention(entityId, strength, [place]));
  }
  const own = words.flatMap(({ word }, place) =>
    selfWords.has(word) && !ownsSomebody(words, place, used) ? [place] : [],
  );
  if (own.length > 0 || firstPerson.test(foldText(question))) {
    mention(self.id, 1, own);
  }
  return { mentioned, words: used, namesStranger: hasStranger(question, words, used) };
}

/** "My sister" is not the asker. */
function ownsSomebody(
  words: readonly AskedWord[],
  place: number,
  used: ReadonlySet<number>,
): boolean {
  const isOwner = ownerWords.has(words[place]?.word ?? "");
  return (
    isOwner &&
    [place + 1, place + 2].some(
      (next) =>
        used.has(next) || (next === place + 1 && isPersonWord(words[next]?.forms ?? new Set())),
    )
  );
}

const ownerWords = new Set(
  "my our mi mis nuestro nuestra mein meine meinen meinem meiner unser unsere mon ma mes notre nos".split(
    " ",
  ),
);

function placesOf(name: readonly string[], words: readonly AskedWord[]): readonly number[] | null {
  const places = name.map((part) =>
    words.findIndex(({ word, forms }) => word === part || forms.has(stem(part))),
  );
  const isFound = places.length > 0 && places.every((place) => place >= 0);
  return isFound && name.some((part) => !isStopWord(part)) ? places : null;
}

interface Part {
  readonly entityId: string;
  readonly strength: number;
}

/** Words of names of several words; the last word or the first says most. */
function findParts(
  names: readonly KnownName[],
  words: readonly AskedWord[],
  used: ReadonlySet<number>,
): ReadonlyMap<number, readonly Part[]> {
  const found = new Map<number, Part[]>();
  for (const { entityId, name } of names) {
    const parts = withoutOwner(splitWords(name)).filter(
      (part) => !isStopWord(part) && part.length > 2,
    );
    const isOfSeveral = splitWords(name).length > 1;
    const stems = parts.map(stem);
    words.forEach(({ forms, tells }, place) => {
      const at = stems.findIndex((part) => forms.has(part));
      if (isOfSeveral && tells && at >= 0 && !used.has(place)) {
        const strength = at === 0 || at === stems.length - 1 ? sureOfPart : sureOfOnePart;
        found.set(place, [...(found.get(place) ?? []), { entityId, strength }]);
      }
    });
  }
  return new Map(Array.from(found, ([place, parts]) => [place, weaken(parts)]));
}

function weaken(parts: readonly Part[]): readonly Part[] {
  const isOne = new Set(parts.map(({ entityId }) => entityId)).size === 1;
  return isOne ? parts : parts.map((part) => ({ ...part, strength: sureOfOneOfSeveral }));
}

function hasStranger(
  question: string,
  words: readonly AskedWord[],
  used: ReadonlySet<number>,
): boolean {
  if (german.test(question)) {
    return false;
  }
  const capitals = new Set((question.match(innerCapital) ?? []).map(foldText));
  return words.some(({ word, tells }, place) => tells && capitals.has(word) && !used.has(place));
}
