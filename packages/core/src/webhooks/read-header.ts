/**
 * The value of a header, whose name is given in lower case; several in one row, as `Headers` gives
 * them. Empty where there is none.
 */
export function readHeader(headers: unknown, name: string): string {
  const fields: Readonly<Record<string, unknown>> = Object(headers);
  const { get } = fields;
  const value: unknown =
    typeof get === "function"
      ? get.call(headers, name)
      : Object.keys(fields).flatMap((key) => (key.toLowerCase() === name ? fields[key] : []));
  return [value].flat().join(", ");
}
