import { capabilities } from "../access/capability.ts";
import type { Narrowing } from "../access/identity.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { isScope, requireScope } from "../scope.ts";
import { requireKnown } from "./http/require-known.ts";

/**
 * Checks what a handle is narrowed to.
 *
 * @throws {@link ValidationError} that names the field.
 */
export function checkNarrowing(narrowing: Narrowing): void {
  requireKnown(narrowing, "capabilities scopes confinements tenant", "narrowing");
  requireEach(narrowing.capabilities, "capabilities", requireCapability);
  requireEach(narrowing.scopes, "scopes", requireScope);
  requireEach(narrowing.confinements, "confinements", (confinement, path) => {
    requireKnown(confinement, "capability scope", path);
    const { capability, scope }: { capability?: unknown; scope?: unknown } = confinement;
    requireCapability(capability, `${path}.capability`);
    requireScope(scope, `${path}.scope`);
  });
  const { tenant } = narrowing;
  if (tenant !== undefined && (!isScope(tenant) || tenant.includes("/"))) {
    throw new ValidationError("tenant", "it is no tenant; give the first segment of scopes alone");
  }
}

function requireEach(
  values: unknown,
  name: string,
  check: (value: unknown, path: string) => void,
): void {
  if (values !== undefined && !Array.isArray(values)) {
    throw new ValidationError(name, "it is not an array");
  }
  values?.forEach((value, index) => check(value, `${name}[${index}]`));
}

function requireCapability(pattern: unknown, path: string): void {
  const [stem = "", end] = String(pattern).split(/\*$/);
  const isRight = (name: string): boolean => (end === "" ? name.startsWith(stem) : name === stem);
  if (!(end === undefined || /^(?:.*\.)?$/.test(stem)) || !capabilities.some(isRight)) {
    throw new ValidationError(path, `${String(pattern)} is not a known capability`);
  }
}
