import type { BareTurn } from "../bare-store.ts";
import { createRandom, type Random, randomBelow } from "./random.ts";
import { createVocabulary } from "./vocabulary.ts";

/** Made-up talk: the same seed says the same. */
export interface ConversationSource {
  /** The next `count` turns of a scope, its two speakers by turns, a minute apart. */
  turns(scope: string, count: number): readonly BareTurn[];
  /** A question that shares two or three words with one of `turns`. */
  question(turns: readonly BareTurn[]): string;
}

const speakers = ["Ana", "Ben", "Carla", "David", "Elif", "Fred", "Gita", "Hugo", "Ines", "Jonas"];

const questionForms = [
  "What did NAME say about",
  "When did NAME talk about",
  "Where is the",
  "Who has the",
  "How does NAME like the",
];

const startMs = Date.UTC(2025, 0, 1);

/** Makes a source of conversations that `seed` decides. */
export function createConversationSource(seed: number): ConversationSource {
  const random = createRandom(seed);
  const { word, topicWord } = createVocabulary(seed);
  let said = 0;
  const sayTurn = (scope: string): BareTurn => {
    said += 1;
    return {
      scope,
      speaker: speakers[(scope.length + (said % 2)) % speakers.length] ?? "",
      role: "user",
      text: sayText(random, () => (random() < 0.15 ? topicWord(random) : word(random))),
      observedAt: new Date(startMs + said * 60_000).toISOString(),
    };
  };
  return {
    turns: (scope, count) => Array.from({ length: count }, () => sayTurn(scope)),
    question: (turns) => askAbout(turns[randomBelow(random, turns.length)], random),
  };
}

/** One to four sentences, twenty words on the mean, as turns between people are. */
function sayText(random: Random, word: () => string): string {
  const sentences = 1 + randomBelow(random, 4);
  return Array.from({ length: sentences }, () => saySentence(random, word)).join(" ");
}

function saySentence(random: Random, word: () => string): string {
  const words = Array.from({ length: 3 + randomBelow(random, 11) }, word).join(" ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${random() < 0.15 ? "?" : "."}`;
}

function askAbout(turn: BareTurn | undefined, random: Random): string {
  const long = turn?.text.match(/[a-z]{5,}/g) ?? [];
  const topics = long.slice(0, 2 + randomBelow(random, 2)).join(" and the ");
  const form = questionForms[randomBelow(random, questionForms.length)] ?? "";
  return `${form.replace("NAME", turn?.speaker ?? "")} ${topics}?`;
}
