import type { AnswerRequest } from "../../answer/answer.ts";
import type { Citation } from "../../recall/citation.ts";
import type { Skipped } from "../call-budget.ts";
import { fenceMemory } from "../memory-fence.ts";
import type { MemoryWith } from "../require-scoped-memory.ts";
import { toSkipped } from "./skipped-output.ts";
import type { MemoryToolCall } from "./tool-call.ts";

/** What the `answer` tool gives. */
export type AnswerToolOutput =
  | {
      readonly status: "ok";
      /** Text with markers such as `[1]`, or a sentence that says memory holds nothing on it. */
      readonly answer: string;
      /** Whether memory holds no answer. */
      readonly abstained: boolean;
      readonly citations: readonly Citation[];
    }
  | Skipped;

/** Has memory answer what a model asks. */
export async function answerForTool(
  memory: MemoryWith<"answer">,
  request: AnswerRequest,
  { callWithinBudget, signal }: MemoryToolCall,
): Promise<AnswerToolOutput> {
  const answered = await callWithinBudget({
    operation: "answer",
    signal,
    call: async (limits) => await memory.answer(request, limits),
  });
  if (answered.status === "skipped") {
    return toSkipped(answered);
  }
  const { answer, abstained, citations } = answered.value;
  return { status: "ok", answer, abstained, citations };
}

/** What a model reads of it. */
export function answerText(output: AnswerToolOutput): string {
  if (output.status === "skipped") {
    return `Memory could not be asked: ${output.reason}. Go on without it, and do not take this to mean that nothing is known.`;
  }
  const lines = [output.answer, ...output.citations.map(toSource)];
  return output.abstained ? output.answer : fenceMemory(lines.join("\n"));
}

function toSource({ marker, observedActor, observedAt }: Citation): string {
  const speaker = observedActor?.replaceAll(/\s+/g, " ") ?? "note";
  return `${marker} ${speaker}, ${observedAt.slice(0, 10)}`;
}
