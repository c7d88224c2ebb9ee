import type { AnswerPart } from "@keepsake/core";

/** All parts of an answer. */
export async function listen(parts: AsyncIterable<AnswerPart>): Promise<readonly AnswerPart[]> {
  const heard: AnswerPart[] = [];
  for await (const part of parts) {
    heard.push(part);
  }
  return heard;
}
