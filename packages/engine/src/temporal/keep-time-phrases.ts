import { recordNotFound, type TimePhrase } from "@keepsake/core";
import { authorizationChanged } from "../access/stale-retries.ts";
import type { Storage } from "../storage/storage.ts";
import type { PhraseChange, PhraseRemoval } from "../storage/time-phrase-storage.ts";
import { resolveTimePhrase } from "./time-phrase.ts";

/**
 * Adds a phrase to a scope, or replaces the one of its name.
 *
 * @throws `ValidationError` on `anchor` or `expression` where it names no window of time; `ServerError`
 * where it was to found the scope, and the registry was changed meanwhile.
 */
export async function addTimePhrase(
  storage: Storage,
  scope: string,
  change: PhraseChange,
): Promise<TimePhrase> {
  resolveTimePhrase(change.phrase);
  if (!(await storage.putTimePhrase(scope, change))) {
    throw authorizationChanged(scope);
  }
  return change.phrase;
}

/** Removes a phrase of a scope. @throws `NotFoundError` where it has none of this name. */
export async function removeTimePhrase(
  storage: Storage,
  scope: string,
  { name, audit }: PhraseRemoval,
): Promise<void> {
  const isRemoved =
    typeof name === "string" && (await storage.removeTimePhrase(scope, { name, audit }));
  if (!isRemoved) {
    throw recordNotFound("time phrase", name);
  }
}
