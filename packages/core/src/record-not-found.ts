import { NotFoundError } from "./errors/not-found-error.ts";

const shownCharacters = 80;

/** The error for an id that names no record of a kind, or none that may be seen: they read the same. */
export function recordNotFound(kind: string, id: unknown): NotFoundError {
  return new NotFoundError(`no ${kind} ${show(id)} here`, {
    details: { id: typeof id === "string" ? id : null },
  });
}

function show(id: unknown): string {
  if (typeof id !== "string") {
    const article = typeof id === "object" ? "an" : "a";
    return id === undefined ? "without an id" : `with ${article} ${typeof id} as its id`;
  }
  return JSON.stringify(id.length > shownCharacters ? `${id.slice(0, shownCharacters)}…` : id);
}
