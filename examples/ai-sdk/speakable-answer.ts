import type { AnswerToolOutput, MemoryTools } from "@keepsake/ai-sdk";

/**
 * The tool with what it gives worded for people, because the offline model says it as it is. Other
 * models get it fenced, and with advice.
 */
export function speakableAnswer(answer: MemoryTools["answer"]): MemoryTools["answer"] {
  return { ...answer, toModelOutput: ({ output }) => ({ type: "text", value: toSpeech(output) }) };
}

function toSpeech(output: AnswerToolOutput): string {
  return output.status === "ok" ? output.answer : `Memory could not be asked: ${output.reason}.`;
}
