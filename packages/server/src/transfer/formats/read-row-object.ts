import { ValidationError } from "@keepsake/core";
import { fromWire } from "@keepsake/core/wire";
import { checkWireJson } from "../../routing/check-wire-json.ts";
import type { WireObject } from "../../routing/wire-object.ts";

/**
 * The fields of a row in the contract's spelling: of a text that is JSON as the wire has it, or of an
 * object that is in the contract's spelling already.
 *
 * @throws `ValidationError` where it is neither.
 */
export function readRowObject(row: unknown): WireObject {
  if (typeof row === "string") {
    const parsed = parseJson(row);
    requireObject(parsed);
    checkWireJson(parsed);
    return { ...Object(fromWire(parsed)) };
  }
  requireObject(row);
  return { ...row };
}

function requireObject(row: unknown): asserts row is object {
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    throw new ValidationError("row", "it is not an object");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ValidationError("row", "it is not JSON", { cause });
  }
}
