import { requireScope, ValidationError } from "@keepsake/core";
import { fromWirePath, toWirePath } from "@keepsake/core/wire";
import type { WireObject } from "../../routing/wire-object.ts";

const placeholder = /\{([a-z][a-z0-9_]*)\}/g;

/** A path such as `org:acme/user:{user_id}`, to be filled with what a row has under these names. */
export interface ScopeTemplate {
  /** Of its placeholders, in the contract's spelling. */
  readonly names: readonly string[];
  fill(row: WireObject): string;
}

/**
 * Reads a template of a scope.
 *
 * @throws `ValidationError` on field `scopeTemplate` where nothing makes a scope of it.
 */
export function readScopeTemplate(template: unknown): ScopeTemplate {
  if (typeof template !== "string") {
    throw new ValidationError("scopeTemplate", "give one such as org:acme/user:{user_id}");
  }
  requireTemplate(template);
  const names = Array.from(template.matchAll(placeholder), ([, name = ""]) => fromWirePath(name));
  return {
    names,
    fill(row) {
      const filled = template.replaceAll(placeholder, (_, name: string) => valueOf(row, name));
      requireScope(filled);
      return filled;
    },
  };
}

function requireTemplate(template: string): void {
  try {
    requireScope(template.replaceAll(placeholder, "x"));
  } catch (cause) {
    const reason = `${JSON.stringify(template.slice(0, 80))} makes no scope; give one such as org:acme/user:{user_id}`;
    throw new ValidationError("scopeTemplate", reason, { cause });
  }
}

/** One value is one id: it opens no segment of its own. */
function valueOf(row: WireObject, name: string): string {
  const value = row[fromWirePath(name)];
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || !/^[A-Za-z0-9_.@+-]{1,128}$/.test(text)) {
    throw new ValidationError(toWirePath(name), "it is no id that a scope can have");
  }
  return text;
}
