import { requireOwnNames } from "../../wire/envelope/require-own-names.ts";
import { type ExperienceInput, ValidationError } from "@keepsake/core";
import { experienceInputSchema, validate } from "@keepsake/core/schema";
import { readEnvelope } from "../../wire/envelope/read-envelope.ts";
import { fromBase64 } from "../base64.ts";
import type { ImportRow } from "../import-row.ts";
import type { WireObject } from "../../routing/wire-object.ts";
import { readRowObject } from "./read-row-object.ts";

/** What an export says of an event beside its envelope. */
const ofOrigin = ["record", "id", "eventId", "scope", "recordedAt", "walOffset"];

/**
 * Reads an envelope, a short form or a line of an export, as an event of `scope`. Exported facts are
 * passed over: they are derived anew.
 *
 * @throws `ValidationError` that names the field at fault.
 */
export function readLine(scope: string, line: unknown): ImportRow {
  if (typeof line === "string") {
    if (line.trim() === "") {
      return { kind: "blank" };
    }
    return readLine(scope, readRowObject(line));
  }
  const fields = readRowObject(line);
  switch (fields["record"]) {
    case undefined:
    case "event":
      return { kind: "event", scope, input: readInput(fields) };
    case "blob":
      return readBlob(fields);
    case "fact":
      return { kind: "skipped" };
    default:
      throw new ValidationError("record", 'it is none of "event", "blob", "fact"');
  }
}

function readInput(fields: WireObject): ExperienceInput {
  const own = Object.entries(fields).filter(([name]) => !ofOrigin.includes(name));
  const item: WireObject = Object.fromEntries(own);
  if ("content" in item) {
    return readEnvelope(toEnvelope(item)).input;
  }
  const invalid = { name: "content", code: "INVALID_ENVELOPE" } as const;
  const input = validate(experienceInputSchema, item, invalid);
  requireOwnNames(input);
  return input;
}

/** Exports of other servers have what is around an event beside its content as well. */
function toEnvelope({ observedAt, labels, metadata, observedActor, ...item }: WireObject): object {
  const { context, ...envelope } = item;
  const beside = Object.entries({ observedAt, labels, metadata });
  const given = Object.fromEntries(beside.filter(([, value]) => value !== undefined));
  const { recordedAt: _, ...inside } = { recordedAt: undefined, ...(isObject(context) && context) };
  return {
    ...envelope,
    context: context === undefined || isObject(context) ? { ...given, ...inside } : context,
    observedActor: observedActor ?? undefined,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readBlob({ blobId, contentType, data }: WireObject): ImportRow {
  const bytes = typeof data === "string" ? fromBase64(data) : null;
  if (bytes === null) {
    throw new ValidationError("data", "it is no base64");
  }
  if (typeof blobId !== "string" || typeof contentType !== "string") {
    throw new ValidationError("blobId", "a blob has a blob_id and a content_type");
  }
  return { kind: "blob", blob: { blobId, contentType, data: bytes } };
}
