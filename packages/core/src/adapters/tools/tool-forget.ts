import type { ForgetRequest } from "../../forgetting/forgetting.ts";
import type { LayerCounts } from "../../layer.ts";
import type { Skipped } from "../call-budget.ts";
import type { MemoryWith } from "../require-scoped-memory.ts";
import { toSkipped } from "./skipped-output.ts";
import type { MemoryToolCall } from "./tool-call.ts";
import type { ForgetToolInput } from "./tool-inputs.ts";

/** What somebody is asked to agree to before a model may forget it. */
export interface ForgetProposal {
  /** The scope it would be forgotten from. */
  readonly scope: string;
  /** Ids of the records, as the model gave them. */
  readonly ids: readonly string[];
  /** What they say, in the model's words. Nothing rests on it. */
  readonly summary: string;
  /** Records that would go, of each layer. */
  readonly wouldForget: LayerCounts;
}

/** What the `forget` tool gives. */
export type ForgetToolOutput =
  | {
      readonly status: "ok";
      /** Records that were forgotten, of each layer. */
      readonly deleted: LayerCounts;
    }
  /** Whoever was asked did not agree: nothing was forgotten. */
  | { readonly status: "denied" }
  | Skipped;

/** Asks somebody, and tells whether they agree. */
export type ApproveForget = (proposal: ForgetProposal) => boolean | Promise<boolean>;

/** What a model wants forgotten, and who is asked. */
export interface ToolForgetting extends ForgetToolInput {
  readonly idempotencyKey: string | undefined;
  readonly approve: ApproveForget;
}

/**
 * Forgets what a model asks for, once `approve` has agreed to what would go: with anything but `true`
 * nothing is forgotten. What `approve` throws is thrown.
 */
export async function forgetForTool(
  memory: MemoryWith<"forget">,
  { ids, summary, idempotencyKey, approve }: ToolForgetting,
  call: MemoryToolCall,
): Promise<ForgetToolOutput> {
  const request = { selector: { memoryIds: ids } };
  const preview = await forget(memory, { ...request, dryRun: true }, call);
  if (preview.status !== "ok") {
    return preview;
  }
  const proposal = { scope: memory.path, ids, summary, wouldForget: preview.deleted };
  const agreed: unknown = await approve(proposal);
  return agreed === true
    ? await forget(memory, { ...request, idempotencyKey }, call)
    : { status: "denied" };
}

/** What a model reads of it. */
export function forgetText(output: ForgetToolOutput): string {
  if (output.status === "skipped") {
    return `It is not certain that this was forgotten: ${output.reason}. Do not say that it was.`;
  }
  if (output.status === "denied") {
    return "Nothing was forgotten: it was not agreed to. Do not ask for it again.";
  }
  const count = Object.values(output.deleted).reduce((sum, records) => sum + records, 0);
  return count === 0
    ? "Nothing was forgotten: memory holds nothing with these ids."
    : "Forgotten, together with what was derived from it.";
}

async function forget(
  memory: MemoryWith<"forget">,
  request: ForgetRequest,
  { callWithinBudget, signal }: MemoryToolCall,
): Promise<ForgetToolOutput> {
  const forgotten = await callWithinBudget({
    operation: "forget",
    signal,
    call: async (limits) => await memory.forget(request, limits),
  });
  return forgotten.status === "ok"
    ? { status: "ok", deleted: forgotten.value.deleted }
    : toSkipped(forgotten);
}
