import type { CallOptions } from "../../call-options.ts";
import type { ExperienceEnvelope } from "../../writing/experience-item.ts";
import type { Acknowledgement } from "../../writing/writing.ts";
import type { Skipped } from "../call-budget.ts";
import { stripMemoryFences } from "../memory-fence.ts";
import type { MemoryWith } from "../require-scoped-memory.ts";
import { toSkipped } from "./skipped-output.ts";
import type { MemoryToolCall } from "./tool-call.ts";

/** What a model has remembered. */
export interface ToolNote {
  readonly text: string;
  readonly labels?: readonly string[] | undefined;
  /** As `hashKey` makes it; none where nothing tells the call from another. */
  readonly idempotencyKey?: string | undefined;
}

/** What the `remember` tool gives. */
export type RememberToolOutput =
  | {
      readonly status: "ok";
      /** Id of the event. */
      readonly id: string;
      /** Whether this very tool call had stored it before. */
      readonly replayed: boolean;
    }
  | Skipped;

/** Keeps what a model says, without what it was shown of memory. */
export async function rememberForTool(
  memory: MemoryWith<"experience" | "event">,
  { text, labels, idempotencyKey }: ToolNote,
  { callWithinBudget, signal }: MemoryToolCall,
): Promise<RememberToolOutput> {
  const content = { kind: "text", text: stripMemoryFences(text) } as const;
  const written = await callWithinBudget({
    operation: "experience",
    signal,
    call: async (limits) =>
      await write(memory, { content, context: { labels }, idempotencyKey }, limits),
  });
  return written.status === "ok"
    ? { status: "ok", id: written.value.eventId, replayed: written.value.replayed }
    : toSkipped(written);
}

/** What a model reads of it. */
export function rememberText(output: RememberToolOutput): string {
  return output.status === "ok"
    ? "Remembered."
    : `It is not certain that this was remembered: ${output.reason}. Go on, and do not say that it was.`;
}

/** Keys outlive forgetting, so a replayed write may have stored nothing: then this throws. */
async function write(
  memory: MemoryWith<"experience" | "event">,
  note: ExperienceEnvelope,
  limits: CallOptions,
): Promise<Acknowledgement> {
  const written = await memory.experience(note, limits);
  if (written.replayed) {
    await memory.event(written.eventId, limits);
  }
  return written;
}
