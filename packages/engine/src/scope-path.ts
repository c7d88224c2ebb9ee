import { scopeAncestors } from "@keepsake/core";

/** A scope and those around it, that one first. */
export function scopeChain(scope: string): readonly string[] {
  return [scope, ...scopeAncestors(scope)];
}

/** Whether a scope is `around` or lies below it, compared by whole segments. */
export function isWithin(scope: string, around: string): boolean {
  return scope === around || scope.startsWith(`${around}/`);
}

/** The first segment of a scope. */
export function tenantOf(scope: string): string {
  return scope.split("/", 1)[0] ?? scope;
}
