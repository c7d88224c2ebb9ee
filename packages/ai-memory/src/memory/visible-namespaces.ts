import { scopeAncestors, ValidationError, type View } from "@keepsake/core";
import { toNamespace } from "./scope-namespace.ts";

/**
 * The namespaces that a view of a scope reads, its own first.
 *
 * @throws `ValidationError` on field `view` for `descend`: a daemon tells only administrators which
 * namespaces there are.
 */
export function visibleNamespaces(scope: string, view: View): readonly string[] {
  if (view === "descend") {
    const reason =
      "ai-memory does not tell which scopes lie below; give local or holistic, or ask each scope";
    throw new ValidationError("view", reason);
  }
  const own = toNamespace(scope);
  return view === "holistic" ? [own, ...scopeAncestors(scope)] : [own];
}
