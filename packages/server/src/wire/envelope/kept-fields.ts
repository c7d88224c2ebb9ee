import type { JsonObject, JsonValue } from "@keepsake/core";

/** Before the names of the fields of an envelope that the contract has no place for. */
const prefix = "envelope:";

/** The fields of an envelope that are kept with its event, and come back in their places. */
export const keptFields = [
  "source",
  "subject",
  "actorType",
  "intent",
  "sourceRecordedAt",
  "location",
  "precededBy",
  "media",
  "directives",
] as const;

/** Fields of an envelope that are kept beside the caller's own metadata. */
export type KeptFields = Readonly<
  Partial<Record<(typeof keptFields)[number], JsonValue | undefined>>
>;

/** Whether a name of the caller's own metadata is taken by what is kept. */
export function isKeptName(name: string): boolean {
  return name.startsWith(prefix);
}

/** The name in the metadata of an event under which a field is kept. */
export function keptName(field: (typeof keptFields)[number]): string {
  return `${prefix}${field}`;
}

/** The metadata of an event with the fields to keep. */
export function withKeptFields(metadata: JsonObject, fields: KeptFields): JsonObject {
  const kept = keptFields.flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : [[keptName(field), value] as const];
  });
  return kept.length === 0 ? metadata : { ...metadata, ...Object.fromEntries(kept) };
}

/** The caller's own metadata, and the fields that were kept with it. */
export function splitKeptFields(metadata: JsonObject): {
  readonly metadata: JsonObject;
  readonly fields: KeptFields;
} {
  const names = Object.keys(metadata);
  if (!names.some(isKeptName)) {
    return { metadata, fields: {} };
  }
  const own = Object.entries(metadata).filter(([name]) => !isKeptName(name));
  const kept = keptFields.flatMap((field) => {
    const value = metadata[keptName(field)];
    return value === undefined ? [] : [[field, value] as const];
  });
  return { metadata: Object.fromEntries(own), fields: Object.fromEntries(kept) };
}
