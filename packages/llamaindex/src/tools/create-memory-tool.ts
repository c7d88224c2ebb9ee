import type { MemoryWith, ToolDefinition, ToolMethod } from "@keepsake/core/adapters";
import { validate } from "@keepsake/core/schema";
import type { BaseToolWithCall } from "@llamaindex/core/llms";
import { tool } from "@llamaindex/core/tools";
import type { z } from "zod";

/** What a memory tool is made from. */
export interface MemoryToolParts<Input, Output> {
  readonly memory: MemoryWith<ToolMethod>;
  readonly definition: ToolDefinition<Input, Output>;
  readonly parameters: z.ZodType<Input>;
  /** Is given what the tool gave. */
  readonly tell: (output: Output) => void;
}

/**
 * Makes one of memory's tools a tool of the framework. The framework calls a tool with a bad input too, once
 * it has logged it; this one then throws a `ValidationError`, which tells the model the field at fault.
 */
export function createMemoryTool<Input, Output>(
  name: string,
  { memory, definition, parameters, tell }: MemoryToolParts<Input, Output>,
): BaseToolWithCall {
  const { description, run, toText } = definition;
  return tool({
    name,
    description,
    parameters,
    async execute(input: unknown) {
      const output = await run(memory, validate(parameters, input, { name: "input" }), {});
      tell(output);
      return toText(output);
    },
  });
}
