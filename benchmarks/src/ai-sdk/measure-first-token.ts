import { type LanguageModel, streamText } from "ai";

/** Milliseconds until the first piece of a model's answer; the rest is read before it returns. */
export async function measureFirstTokenMs(model: LanguageModel, prompt: string): Promise<number> {
  const startMs = performance.now();
  const pieces = streamText({ model, prompt }).textStream[Symbol.asyncIterator]();
  await pieces.next();
  const elapsedMs = performance.now() - startMs;
  while ((await pieces.next()).done !== true) {
    // Until memory has written the turn.
  }
  return elapsedMs;
}
