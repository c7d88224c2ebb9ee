import { ValidationError } from "../../errors/validation-error.ts";
import { memoryToolNames } from "./tool-descriptions.ts";
import type { ApproveForget } from "./tool-forget.ts";
import type { ToolsOptions } from "./tools-options.ts";

/** {@link ToolsOptions} where a tool cannot tell its framework that it wants an approval. */
export interface ApprovedToolsOptions extends ToolsOptions {
  /**
   * Is asked before anything is forgotten, and tells whether somebody agrees: anything but `true` forgets
   * nothing.
   * @default none: the model is offered no `forget`
   */
  readonly approve?: ApproveForget | undefined;
}

/**
 * The options, by which `forget` is offered where `approve` is given.
 *
 * @throws `ValidationError` on field `approve` where it is no function, or missing and `forget` included.
 */
export function offerForget(
  options: ApprovedToolsOptions,
): ApprovedToolsOptions & { readonly approve: ApproveForget } {
  const { approve = refuse, include } = options;
  const isIncluded = Array.isArray(include) && include.includes("forget");
  if (typeof approve !== "function" || (isIncluded && approve === refuse)) {
    const way = "give a function that asks somebody and tells whether they agree";
    throw new ValidationError("approve", `the forget tool needs it; ${way}`);
  }
  const withForget = approve === refuse ? undefined : memoryToolNames;
  return { ...options, approve, include: include ?? withForget };
}

const refuse = (): boolean => false;
