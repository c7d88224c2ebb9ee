/**
 * Where an error comes from: the names of it and of its causes, each with the places of the code that
 * it went through. Messages are left out, as they may quote what is remembered.
 */
export function whereFrom(error: unknown): readonly string[] {
  if (!(error instanceof Error)) {
    return [`a ${typeof error} was thrown`];
  }
  const places = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  const here = [error.name, ...places.slice(0, 8).map((line) => line.trim())];
  return error.cause === undefined ? here : [...here, ...whereFrom(error.cause)];
}
