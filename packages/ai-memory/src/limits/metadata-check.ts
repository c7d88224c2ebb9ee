import { utf8Length } from "@keepsake/core";
import { isObject } from "@keepsake/core/http";
import { refuse, requireText, show } from "./check.ts";
import { metadataBytes, metadataDepth } from "./limit-values.ts";

/** Checks an object that JSON can say, within the daemon's bounds. */
export function metadataCheck(value: unknown, field: string): void {
  if (!isObject(value)) {
    return refuse(field, `${show(value)} is not an object`);
  }
  requireJson(value, field, 0);
  const size = utf8Length(JSON.stringify(value));
  if (size > metadataBytes) {
    refuse(field, `it makes ${size} bytes of JSON and at most ${metadataBytes} fit; keep less`);
  }
}

/** Checks what JSON says as it is, where `depth` objects and lists lie around. */
function requireJson(value: unknown, field: string, depth: number): void {
  if (typeof value === "object" && value !== null) {
    requireContainer(value, field, depth + 1);
  } else if (typeof value === "string") {
    requireText(value, field);
  } else if (value !== null && typeof value !== "boolean" && !Number.isFinite(value)) {
    refuse(field, `${show(value)} cannot be written as JSON`);
  }
}

function requireContainer(value: object, field: string, depth: number): void {
  if (depth > metadataDepth) {
    refuse(
      field,
      `it lies ${depth} levels deep and at most ${metadataDepth} are taken; flatten it`,
    );
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => requireJson(item, `${field}[${index}]`, depth));
    return;
  }
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    refuse(field, `${value.constructor.name} cannot be written as JSON; give a plain object`);
  }
  for (const [name, inner] of Object.entries(value)) {
    requireText(name, `${field} (a name)`);
    if (inner !== undefined) {
      requireJson(inner, `${field}.${name}`, depth);
    }
  }
}
