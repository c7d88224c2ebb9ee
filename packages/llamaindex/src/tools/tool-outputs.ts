import type {
  AnswerToolOutput,
  ForgetToolOutput,
  RecallToolOutput,
  RememberToolOutput,
} from "@keepsake/core/adapters";

/** What a tool gave: its own name, and the output. */
export type ToolOutputs =
  | [tool: "recall", output: RecallToolOutput]
  | [tool: "remember", output: RememberToolOutput]
  | [tool: "answer", output: AnswerToolOutput]
  | [tool: "forget", output: ForgetToolOutput];
