import { requireScope, ValidationError } from "@keepsake/core";

/**
 * The scope that a tenant, or a namespace of it, has in the older API.
 *
 * @throws {@link ValidationError} where it is none.
 */
export function olderScope(tenantId: unknown, namespace?: unknown): string {
  const tenant = segment("org", tenantId, "tenantId");
  return namespace === undefined || namespace === null
    ? tenant
    : `${tenant}/${segment("ws", namespace, "namespace")}`;
}

function segment(type: string, id: unknown, field: string): string {
  if (typeof id !== "string" || id.includes("/")) {
    throw new ValidationError(
      field,
      typeof id === "string" ? grammar : `it is missing; ${grammar}`,
    );
  }
  try {
    const path = `${type}:${id}`;
    requireScope(path);
    return path;
  } catch (cause) {
    throw new ValidationError(field, grammar, { cause });
  }
}

const grammar = "it takes 1 to 128 letters, digits and _ . @ + -";
