import type { MemoryWith, ToolDefinition, ToolMethod } from "@keepsake/core/adapters";
import { type IdentifiedCall, toCallIdentity } from "./call-identity.ts";

/** What the SDK tells of a call. */
interface Call extends IdentifiedCall {
  readonly abortSignal?: AbortSignal | undefined;
}

/** A tool of the SDK without its schemas. */
export interface ToolParts<Input, Output> {
  readonly description: string;
  readonly execute: (input: Input, call: Call) => Promise<Output>;
  readonly toModelOutput: (given: { readonly output: Output }) => {
    readonly type: "text";
    readonly value: string;
  };
}

/** Turns one of memory's tools into a tool of the SDK. */
export function toToolParts<Input, Output>(
  memory: MemoryWith<ToolMethod>,
  { description, run, toText }: ToolDefinition<Input, Output>,
): ToolParts<Input, Output> {
  return {
    description,
    execute: async (input, call) =>
      await run(memory, input, { signal: call.abortSignal, identity: toCallIdentity(call) }),
    toModelOutput: ({ output }) => ({ type: "text", value: toText(output) }),
  };
}
