/** The id of the row at a place of the chain. */
export function toAuditId(index: number): string {
  return `audit_${String(index).padStart(12, "0")}`;
}

/** The place in the chain that an id names; null where it is no id of a row. */
export function toAuditIndex(id: unknown): number | null {
  const index = typeof id === "string" ? Number(/^audit_(\d{12,15})$/.exec(id)?.[1]) : Number.NaN;
  return toAuditId(index) === id ? index : null;
}
