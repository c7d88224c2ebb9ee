import type { MemoryWith, ToolDefinition, ToolMethod } from "@keepsake/core/adapters";
import type { RunnableConfig } from "@langchain/core/runnables";
import {
  DynamicStructuredTool,
  type StructuredToolCallInput,
  ToolInputParsingException,
  type ToolReturnType,
  type ToolRunnableConfig,
} from "@langchain/core/tools";
import type { z } from "zod";
import { readToolRun, type ToolRun } from "./tool-run.ts";

/** What a model reads of a call, and what the application finds on the message beside it. */
export type TextAndArtifact<Output> = [text: string, artifact: Output];

/** What a memory tool is made from. */
export interface MemoryToolFields<Input, Output> {
  readonly name: string;
  readonly definition: ToolDefinition<Input, Output>;
  readonly schema: z.ZodType<Input>;
  /** The memory of a run. */
  readonly memoryOf: (run: ToolRun) => MemoryWith<ToolMethod>;
}

/** A tool whose result is a text for the model and an artifact for the application. */
export class MemoryTool<Input, Output> extends DynamicStructuredTool<
  z.ZodType<Input>,
  Input,
  unknown,
  TextAndArtifact<Output>
> {
  constructor({ name, definition, schema, memoryOf }: MemoryToolFields<Input, Output>) {
    const { description, run, toText } = definition;
    super({
      name,
      description,
      schema,
      responseFormat: "content_and_artifact",
      func: async (input: Input, _: unknown, config?: RunnableConfig) => {
        const toolRun = readToolRun(config);
        const output = await run(memoryOf(toolRun), input, toolRun);
        return [toText(output), output];
      },
    });
  }

  static override lc_name(): string {
    return "KeepsakeMemoryTool";
  }

  /** @throws the reason of the run's signal on abort; an error without a stack on a bad input. */
  override async call<
    Arg extends StructuredToolCallInput<z.ZodType<Input>>,
    Config extends ToolRunnableConfig | undefined,
  >(
    arg: Arg,
    config?: Config,
    tags?: string[],
  ): Promise<ToolReturnType<NonNullable<Arg>, Config, TextAndArtifact<Output>>> {
    try {
      return await super.call(arg, config, tags);
    } catch (error) {
      // Agents show a model the stack, which names files of this machine.
      if (error instanceof ToolInputParsingException) {
        error.stack = error.message;
      }
      throw error;
    }
  }
}
