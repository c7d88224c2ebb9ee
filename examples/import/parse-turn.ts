import { type ExperienceInput, ValidationError } from "@keepsake/core";
import { experienceInputSchema, validate } from "@keepsake/core/schema";
import type { TurnKeys } from "./turn-keys.ts";

const fieldNames = ["role", "speaker", "text", "at"];

/**
 * Reads a line of a transcript, such as `{"speaker":"Ana","text":"Hi","at":"2026-03-05T14:00:00Z"}`.
 *
 * @throws `ValidationError` naming the field that does not fit.
 */
export function parseTurn(line: string, keys: TurnKeys): ExperienceInput {
  const { text, role, speaker, at } = readFields(line);
  const turn = check({ text, role, speaker, observedAt: at });
  const idempotencyKey = keys.next({ text, role, speaker, at });
  return typeof turn === "string" ? turn : { ...turn, idempotencyKey };
}

function readFields(line: string): Record<string, unknown> {
  const fields = parseJson(line);
  if (!isRecord(fields)) {
    throw new ValidationError("line", 'it is not an object such as {"role":"user","text":"Hi"}');
  }
  const unknown = Object.keys(fields).find((name) => !fieldNames.includes(name));
  if (unknown !== undefined) {
    throw new ValidationError(
      unknown,
      `it is not a known field; known are ${fieldNames.join(", ")}`,
    );
  }
  if (fields["role"] === undefined && fields["speaker"] === undefined) {
    throw new ValidationError("role", "who said it is missing; give role or speaker");
  }
  return fields;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new ValidationError("line", "it is not JSON; give one JSON object a line");
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function check(item: Record<string, unknown>): ExperienceInput {
  try {
    return validate(experienceInputSchema, item, { name: "line" });
  } catch (error) {
    if (ValidationError.isInstance(error) && error.field === "observedAt") {
      throw new ValidationError("at", error.reason);
    }
    throw error;
  }
}
