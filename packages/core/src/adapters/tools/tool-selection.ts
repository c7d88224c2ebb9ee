import { ValidationError } from "../../errors/validation-error.ts";
import { requireName } from "../require-option.ts";
import { type MemoryToolName, memoryToolNames } from "./tool-descriptions.ts";

/** Other names for tools, by their own. */
export type MemoryToolNames = { readonly [Name in MemoryToolName]?: string };

/** Which tools a model is given, and what they are called. */
export interface ToolSelection<
  Included extends MemoryToolName = MemoryToolName,
  Names extends MemoryToolNames = MemoryToolNames,
> {
  /**
   * The tools to give.
   * @default ["recall", "remember", "answer"], and "forget" where `approve` is given
   */
  readonly include?: readonly Included[] | undefined;
  /**
   * Other names for some of them: 1 to 64 letters, digits, `_` and `-`.
   * @default their own names
   */
  readonly names?: Names | undefined;
}

const usualNames: readonly MemoryToolName[] = ["recall", "remember", "answer"];

/**
 * The own names of the tools that are selected, each with the name it goes by.
 *
 * @throws {@link ValidationError} on field `include` or `names`, or on the name at fault.
 */
export function selectTools({
  include = usualNames,
  names = {},
}: ToolSelection): ReadonlyMap<MemoryToolName, string> {
  requireToolNames(include, "include");
  requireToolNames(Object.keys(names), "names");
  const selected = new Map(include.map((name) => [name, names[name] ?? name]));
  for (const [name, other] of selected) {
    requireToolName(other, `names.${name}`);
  }
  if (new Set(selected.values()).size < selected.size) {
    throw new ValidationError("names", "two tools have one name; give each another");
  }
  return selected;
}

function requireToolNames(names: readonly string[], field: string): void {
  const known: readonly string[] = memoryToolNames;
  const unknown = Array.isArray(names) ? names.find((name) => !known.includes(name)) : names;
  if (unknown !== undefined) {
    const reason = `${JSON.stringify(unknown)} is no tool; there are ${memoryToolNames.join(", ")}`;
    throw new ValidationError(field, reason);
  }
}

/** What providers take as the name of a tool. */
function requireToolName(name: string, field: string): void {
  requireName(name, field);
  if (!/^[\w-]{1,64}$/.test(name)) {
    const reason = `${JSON.stringify(name)} is not 1 to 64 letters, digits, "_" and "-"`;
    throw new ValidationError(field, reason);
  }
}
