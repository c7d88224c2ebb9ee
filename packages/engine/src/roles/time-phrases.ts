import type { TimePhrases } from "@keepsake/core";
import { timePhraseSchema, validate } from "@keepsake/core/schema";
import { callWithin, type BoundEngine } from "../engine.ts";
import { readTimePhrases } from "../recall/read-time-phrases.ts";
import { addTimePhrase, removeTimePhrase } from "../temporal/keep-time-phrases.ts";

/** Names for stretches of time in an engine. */
export function createTimePhrases({ storage }: BoundEngine): TimePhrases {
  return {
    async addTimePhrase(scope, phrase, options) {
      const checked = validate(timePhraseSchema, phrase, { name: "phrase" });
      return await callWithin(scope, options, () => addTimePhrase(storage, scope, checked));
    },
    timePhrases: async (scope, options) =>
      await callWithin(scope, options, () => readTimePhrases(storage, scope)),
    removeTimePhrase: async (scope, name, options) =>
      await callWithin(scope, options, () => removeTimePhrase(storage, scope, name)),
  };
}
