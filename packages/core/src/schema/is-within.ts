/** Whether a value has at most so many levels of arrays and objects within each other. */
export function isWithin(value: unknown, levels: number): boolean {
  return (
    typeof value !== "object" ||
    value === null ||
    (levels > 0 && Object.values(value).every((part) => isWithin(part, levels - 1)))
  );
}
