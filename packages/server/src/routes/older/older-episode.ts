import { requireOwnNames } from "../../wire/envelope/require-own-names.ts";
import {
  type ExperienceEnvelope,
  type JsonObject,
  type JsonValue,
  parseTimestamp,
  ValidationError,
} from "@keepsake/core";
import { strictObject } from "@keepsake/core/schema";
import { z } from "zod";
import { byteLength } from "../../wire/envelope/byte-length.ts";

/** Bytes of UTF-8 of the content of one episode. */
const contentBytes = 102_400;

const types = ["message", "document", "code", "event", "decision", "task", "observation"] as const;

/** What kind of thing an episode of the older API is. */
type OlderEpisodeType = (typeof types)[number];

/** An episode of the older API: one experience. */
export interface OlderEpisode {
  readonly type: OlderEpisodeType;
  readonly content: string;
  readonly source?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly channel?: string | null | undefined;
  readonly timestamp?: string | null | undefined;
  readonly metadata?: Readonly<Record<string, JsonValue>> | null | undefined;
}

const text = z.string().max(240).nullish();

/** Checks an episode of the older API. */
export const olderEpisodeSchema: z.ZodType<OlderEpisode> = strictObject({
  type: z.enum(types),
  content: z.string(),
  source: text,
  author: text,
  channel: text,
  timestamp: z.string().nullish(),
  metadata: z.record(z.string(), z.json()).nullish(),
});

const modalities: Readonly<Record<OlderEpisodeType, string>> = {
  message: "conversation",
  document: "document",
  code: "document",
  event: "observation",
  decision: "observation",
  task: "observation",
  observation: "observation",
};

/**
 * An episode as an experience: author, time and metadata in their places, the rest in labels. `path` is
 * where it stands in its request.
 *
 * @throws {@link ValidationError} where its content is empty or too large, or its time is none.
 */
export function toOlderEnvelope(episode: OlderEpisode, path: string): ExperienceEnvelope {
  requireContent(episode.content, `${path}.content`);
  const { type, content: said, author, timestamp, source, channel } = episode;
  const metadata: JsonObject = episode.metadata ?? {};
  const labels = [`type:${type}`, ...labelOf("source", source), ...labelOf("channel", channel)];
  const envelope: ExperienceEnvelope = {
    modality: modalities[type],
    content:
      type === "message"
        ? { kind: "message", role: "user", text: said }
        : { kind: "text", text: said },
    context: { observedAt: toTime(timestamp, `${path}.timestamp`), labels, metadata },
    ...(typeof author === "string" && author !== "" && { observedActor: { id: author } }),
  };
  requireOwnNames(envelope);
  return envelope;
}

/** @throws {@link ValidationError} where content is none, or larger than the older API takes. */
export function requireContent(content: string, field: string): void {
  if (content.trim() === "") {
    throw new ValidationError(field, "it is empty; give at least one word");
  }
  if (byteLength(content) > contentBytes) {
    const reason = `it is larger than ${contentBytes} bytes`;
    throw new ValidationError(field, reason, { code: "PAYLOAD_TOO_LARGE" });
  }
}

function toTime(timestamp: string | null | undefined, field: string): string | undefined {
  return typeof timestamp === "string"
    ? new Date(parseTimestamp(timestamp, field)).toISOString()
    : undefined;
}

function labelOf(name: string, value: string | null | undefined): readonly string[] {
  return typeof value === "string" && value !== "" ? [`${name}:${value}`] : [];
}

/** What the labels of an event say of the episode that it was. */
export function readOlderLabels(labels: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    labels.flatMap((label) => {
      const [, name, value] = /^(type|source|channel):(.+)$/s.exec(label) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}
