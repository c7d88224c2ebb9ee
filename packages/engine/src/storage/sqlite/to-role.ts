import type { MessageRole } from "@keepsake/core";

const roles: readonly MessageRole[] = ["user", "assistant", "tool", "system"];

/** The role that a column holds; null for none. */
export function toRole(value: unknown): MessageRole | null {
  return roles.find((role) => role === value) ?? null;
}
