import type { MessageRole } from "../../events/event-content.ts";
import type { JsonObject } from "../../json.ts";
import { limits } from "../../limits.ts";
import { formatTimestamp } from "../../timestamp.ts";
import type { ExperienceEnvelope } from "../../writing/experience-item.ts";
import { hashKey } from "../hash-key.ts";
import { stripMemoryFences } from "../memory-fence.ts";
import { cutToBytes } from "./cut-to-bytes.ts";
import type { Said } from "./said.ts";
import { partialLabel, type TurnsOptions } from "./turns-options.ts";

/** What is known of a turn that is to be written. */
export interface SpokenTurn {
  readonly key: string;
  /** When the user spoke, in milliseconds since the epoch. */
  readonly openedAtMs: number;
  readonly said: Said;
}

interface Message {
  readonly role: MessageRole;
  readonly text: string;
  readonly speaker: string | undefined;
  readonly observedAtMs: number;
}

/**
 * The experiences that a turn is written as: the user's message, results of tools, the assistant's
 * message, each under a key of its own that follows from the turn and the text. What was recalled is taken
 * out, and of a text that is too long the first MiB is kept. Blank ones are left out.
 */
export async function toExperiences(
  turn: SpokenTurn,
  options: TurnsOptions,
): Promise<readonly ExperienceEnvelope[]> {
  const messages = toMessages(turn, options).filter(({ text }) => text.trim() !== "");
  return await Promise.all(
    messages.map(async (message, index) => await toExperience(message, { turn, index, options })),
  );
}

function toMessages({ said, openedAtMs }: SpokenTurn, options: TurnsOptions): Message[] {
  const now = Date.now();
  const { speakers } = options;
  const results = options.toolResults === true ? (said.toolResults ?? []) : [];
  return [
    { role: "user", text: said.user, speaker: speakers?.user, observedAtMs: openedAtMs } as const,
    ...results.map(({ name, text }) => ({
      role: "tool" as const,
      text,
      speaker: name,
      observedAtMs: now,
    })),
    {
      role: "assistant",
      text: said.assistant ?? "",
      speaker: speakers?.assistant,
      observedAtMs: now,
    } as const,
  ].map((message) => ({ ...message, text: stripMemoryFences(message.text).toWellFormed() }));
}

interface Place {
  readonly turn: SpokenTurn;
  readonly index: number;
  readonly options: TurnsOptions;
}

async function toExperience(
  { role, text, speaker, observedAtMs }: Message,
  { turn: { key, said }, index, options }: Place,
): Promise<ExperienceEnvelope> {
  const kept = cutToBytes(text, limits.contentBytes);
  // What the user said is whole, and the same to the key in an attempt that comes to its end.
  const isPartial = said.isPartial === true && role !== "user";
  const marks = isPartial ? [partialLabel] : [];
  return {
    modality: role === "tool" ? "tool_result" : "conversation",
    content: { kind: "message", role, text: kept },
    context: {
      observedAt: formatTimestamp(observedAtMs),
      labels: [...(options.labels ?? []), ...marks],
      metadata: toMetadata(key, { isPartial, isCut: kept !== text }),
    },
    observedActor: speaker === undefined ? undefined : { id: speaker },
    idempotencyKey: await hashKey("turn", [key, role === "tool" ? index : role, isPartial, text]),
  };
}

function toMetadata(
  turnId: string,
  { isPartial, isCut }: { readonly isPartial: boolean; readonly isCut: boolean },
): JsonObject {
  return { turnId, ...(isPartial && { partial: true }), ...(isCut && { cut: true }) };
}
