import { recordNotFound, type TimePhrase } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import { resolveTimePhrase } from "./time-phrase.ts";

/**
 * Adds a phrase to a scope, or replaces the one of its name.
 *
 * @throws `ValidationError` on `anchor` or `expression` where it names no window of time.
 */
export async function addTimePhrase(
  storage: Storage,
  scope: string,
  phrase: TimePhrase,
): Promise<TimePhrase> {
  resolveTimePhrase(phrase);
  await storage.putTimePhrase(scope, phrase);
  return phrase;
}

/** Removes a phrase of a scope. @throws `NotFoundError` where it has none of this name. */
export async function removeTimePhrase(
  storage: Storage,
  scope: string,
  name: string,
): Promise<void> {
  const isRemoved = typeof name === "string" && (await storage.removeTimePhrase(scope, name));
  if (!isRemoved) {
    throw recordNotFound("time phrase", name);
  }
}
