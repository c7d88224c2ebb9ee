import type {
  MemoryToolName,
  MemoryToolNames,
  ToolDefinition,
  ToolDefinitions,
} from "@keepsake/core/adapters";
import type { Tool } from "ai";

/** Every tool there is, by its own name. */
// A type, because an interface is no ToolSet.
export type EveryMemoryTool = {
  readonly [Name in MemoryToolName]: ToolDefinitions[Name] extends ToolDefinition<
    infer Input,
    infer Output
  >
    ? Tool<Input, Output>
    : never;
};

/** The tools of `Included`, under the names that `Names` gives them. */
export type SelectedTools<Included extends MemoryToolName, Names extends MemoryToolNames> = {
  readonly [
    Name in Included as Names extends Readonly<Record<Name, infer Other extends string>>
      ? Other
      : Name
  ]: EveryMemoryTool[Name];
};

/** The tools of `memoryTools` where none are chosen. */
export type MemoryTools = SelectedTools<"recall" | "remember" | "answer", {}>;
