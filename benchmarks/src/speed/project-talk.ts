import type { BareTurn } from "../bare-store.ts";
import { createConversationSource } from "./conversation-source.ts";
import { createRandom, type Random, randomBelow } from "./random.ts";
import { createVocabulary } from "./vocabulary.ts";

/** Share of the turns that end with a statement. */
const statementShare = 0.1;

const turnsPerTalk = 20;
const talkEveryMs = 2 * 3_600_000;
const startMs = Date.UTC(2005, 0, 1);

const databases = ["Postgres", "SQLite", "MySQL", "Redis"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/**
 * Made-up talk of one scope, in talks of 20 turns. One in ten turns states something of a service or
 * a project. The more is said the more of them there are, some spoken of more often than others, as
 * with anything that has a name. The same seed says the same.
 */
export function makeProjectTalk(seed: number, scope: string, count: number): readonly BareTurn[] {
  const random = createRandom(seed + 1);
  const { topicWord } = createVocabulary(seed);
  return createConversationSource(seed)
    .turns(scope, count)
    .map((turn, place) => {
      const statement = random() < statementShare ? sayStatement(random, topicWord(random)) : "";
      const text = `${turn.text} ${statement}`.trimEnd();
      return { ...turn, text, observedAt: new Date(timeOf(place)).toISOString() };
    });
}

function timeOf(place: number): number {
  const talk = Math.floor(place / turnsPerTalk);
  return startMs + talk * talkEveryMs + (place % turnsPerTalk) * 60_000;
}

function sayStatement(random: Random, word: string): string {
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const forms = [
    `The ${name} service uses ${pick(databases, random)}.`,
    `The ${name} service deploys on ${pick(days, random)}s.`,
    `The deadline of the ${name} project is ${pick(days, random)}.`,
  ];
  return pick(forms, random);
}

function pick(list: readonly string[], random: Random): string {
  return list[randomBelow(random, list.length)] ?? "";
}
