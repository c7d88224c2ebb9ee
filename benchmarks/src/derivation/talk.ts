import type { BareTurn } from "../bare-store.ts";
import { createConversationSource } from "../speed/conversation-source.ts";
import { createRandom } from "../speed/random.ts";
import { createVocabulary } from "../speed/vocabulary.ts";
import { sayStatement } from "./statements.ts";

/** The scope that everything is written to. */
export const benchmarkScope = "org:benchmark/user:maria";

const hourMs = 3_600_000;
const startMs = Date.UTC(2024, 0, 1);
/** Share of the user's turns that end with a statement. */
const statementShare = 0.6;

/**
 * Made-up talk of a user and an assistant, by turns, an hour apart. Three in ten turns hold a
 * statement that a fact can be taken from. The same seed says the same.
 */
export function makeTalk(seed: number, count: number): readonly BareTurn[] {
  const random = createRandom(seed + 1);
  const { topicWord } = createVocabulary(seed);
  const talk = createConversationSource(seed).turns(benchmarkScope, count);
  return talk.map(({ text }, index) => {
    const isUser = index % 2 === 0;
    const isStatement = isUser && random() < statementShare;
    return {
      scope: benchmarkScope,
      speaker: isUser ? "maria" : "assistant",
      role: isUser ? "user" : "assistant",
      text: isStatement ? `${text} ${sayStatement(random, topicWord)}` : text,
      observedAt: new Date(startMs + index * hourMs).toISOString(),
    };
  });
}
