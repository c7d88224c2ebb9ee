import { createIdempotencyKey, type ExperienceEnvelope, type MemoryEvent } from "@keepsake/core";
import { hashText } from "./hash-text.ts";
import {
  decodeValue,
  type EncodedValue,
  type SerializedValue,
  splitData,
} from "./record-payload.ts";

/** One thing to save: a checkpoint, the value of a channel, or what a task wrote. */
export interface RecordDraft {
  /** Labels of all its events. */
  readonly labels: readonly string[];
  /** Labels of the first of its events alone. */
  readonly firstLabels?: readonly string[] | undefined;
  /** RFC 3339. */
  readonly observedAt: string;
  /** What it is. */
  readonly fields: Readonly<Record<string, string>>;
  readonly value: EncodedValue;
  /** Whether saving the same again is another record, rather than the one that is there. */
  readonly isAlwaysNew?: boolean | undefined;
}

/** A record that its events were read of. */
export interface SavedRecord {
  readonly fields: Readonly<Record<string, string>>;
  readonly observedAt: string;
  /** Undefined where not all of its events are there. */
  readonly value: SerializedValue | undefined;
}

/** The part of a record that one event keeps. */
interface RecordPart {
  /** Names the record among others. */
  readonly record: string;
  readonly part: number;
  readonly parts: number;
  readonly type: string;
  readonly encoding: "text" | "base64";
  readonly data: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Content without words: no query finds it by what is kept, which is in the metadata, and no extractor
 * reads it.
 */
const content = { kind: "json", data: null } as const;

/** Names a record: the same for the same record, unless that is always new. */
export async function nameRecord(draft: RecordDraft): Promise<string> {
  const { labels, fields, value } = draft;
  return draft.isAlwaysNew === true
    ? createIdempotencyKey()
    : await hashText(JSON.stringify([labels, fields, value]));
}

/** The events that keep a record, under keys made of its name, so that a repeat stores nothing. */
export function toExperiences(draft: RecordDraft, record: string): readonly ExperienceEnvelope[] {
  const { labels, firstLabels = [], observedAt, fields, value } = draft;
  const { data, ...form } = value;
  return splitData(data).map((text, part, { length: parts }) => {
    const kept = { record, part, parts, ...form, data: text, fields };
    return {
      modality: "checkpoint",
      content,
      context: {
        observedAt,
        labels: part === 0 ? [...labels, ...firstLabels] : labels,
        metadata: { langgraph: kept },
      },
      idempotencyKey: `${record}.${part}`,
    };
  });
}

/** The records that events keep, in the order of their first events. */
export function toRecords(events: readonly MemoryEvent[]): readonly SavedRecord[] {
  const kept = events.flatMap(({ metadata, observedAt }) => {
    const part: unknown = metadata["langgraph"];
    return isPart(part) ? [{ ...part, observedAt }] : [];
  });
  return Array.from(Map.groupBy(kept, ({ record }) => record).values(), (parts) => {
    const sorted = parts.toSorted((left, right) => left.part - right.part);
    const [first] = sorted;
    return first === undefined ? [] : [{ ...first, value: joinParts(sorted) }];
  }).flat();
}

function joinParts(parts: readonly RecordPart[]): SerializedValue | undefined {
  const [first] = parts;
  return first === undefined || parts.length !== first.parts
    ? undefined
    : decodeValue({ ...first, data: parts.map(({ data }) => data).join("") });
}

function isPart(value: unknown): value is RecordPart {
  const part: Partial<Record<keyof RecordPart, unknown>> = Object(value);
  return (
    [part.record, part.type, part.encoding, part.data].every((text) => typeof text === "string") &&
    [part.part, part.parts].every((number) => typeof number === "number") &&
    typeof part.fields === "object"
  );
}
