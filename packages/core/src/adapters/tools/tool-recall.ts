import type { Citation } from "../../recall/citation.ts";
import { cutText } from "../../recall/cut-text.ts";
import type { Pack } from "../../recall/pack.ts";
import type { RecallRequest } from "../../recall/recall-request.ts";
import type { Skipped } from "../call-budget.ts";
import { fenceMemory } from "../memory-fence.ts";
import { type RecalledItem, toRecalledItems } from "../recalled-item.ts";
import type { MemoryWith } from "../require-scoped-memory.ts";
import { toSkipped } from "./skipped-output.ts";
import type { MemoryToolCall } from "./tool-call.ts";

/** What the `recall` tool gives. */
export type RecallToolOutput =
  | {
      readonly status: "ok";
      /**
       * Best first, none where nothing bears on the query. A text longer than 2,000 characters is cut
       * there, because outputs are kept with the messages of a chat; `event(id)` has it whole.
       */
      readonly memories: readonly RecalledItem[];
      /** The markers of `contextBlock`, of every layer. */
      readonly citations: readonly Citation[];
      /** What the model is shown of them: as in `Pack`, within the token budget. */
      readonly contextBlock: string;
    }
  | Skipped;

/** Recalls what a model asks for. */
export async function recallForTool(
  memory: MemoryWith<"recall">,
  request: RecallRequest,
  { callWithinBudget, signal }: MemoryToolCall,
): Promise<RecallToolOutput> {
  const recalled = await callWithinBudget({
    operation: "recall",
    signal,
    call: async (limits) => await memory.recall(request, limits),
  });
  return recalled.status === "ok" ? toOutput(recalled.value) : toSkipped(recalled);
}

/**
 * What a model reads of it.
 *
 * @param shown Whether the ids are shown, for a model that may ask to forget them.
 */
export function recallText(output: RecallToolOutput, shown: { readonly ids: boolean }): string {
  if (output.status === "skipped") {
    return `Memory could not be searched: ${output.reason}. Go on without it, and do not take this to mean that nothing is known.`;
  }
  if (output.contextBlock === "") {
    return "Memory holds nothing on this.";
  }
  const ids = shown.ids ? output.citations.map(({ marker, id }) => `${marker} has id ${id}`) : [];
  return fenceMemory([output.contextBlock, ...ids].join("\n"));
}

function toOutput(pack: Pack): RecallToolOutput {
  const memories = toRecalledItems(pack).map((item) => ({ ...item, text: cutText(item.text) }));
  const { citations, contextBlock } = pack;
  return { status: "ok", memories, citations, contextBlock };
}
