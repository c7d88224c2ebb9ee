import type { TimePhrases } from "@keepsake/core";
import { timePhraseSchema, validate } from "@keepsake/core/schema";
import { toAuditDraft, whenGranted } from "../access/access.ts";
import { callWithin, type BoundEngine } from "../engine.ts";
import { readTimePhrases } from "../recall/read-time-phrases.ts";
import { addTimePhrase, removeTimePhrase } from "../temporal/keep-time-phrases.ts";

/** Names for stretches of time in an engine. */
export function createTimePhrases({ storage, access, retries }: BoundEngine): TimePhrases {
  return {
    async addTimePhrase(scope, phrase, options) {
      const checked = validate(timePhraseSchema, phrase, { name: "phrase" });
      return await callWithin(scope, options, () =>
        retries.run(() => {
          const operation = "addTimePhrase";
          const decision = access.requireFounding({ scope, operation, capability: "scope.write" });
          return whenGranted(decision, (grant) => {
            const audit = toAuditDraft(grant);
            return addTimePhrase(storage, scope, {
              phrase: checked,
              audit,
              founding: grant.founding,
            });
          });
        }),
      );
    },
    timePhrases: async (scope, options) =>
      await callWithin(scope, options, () =>
        whenGranted(access.require("temporal.phrases.read", scope, "timePhrases"), () =>
          readTimePhrases(storage, scope),
        ),
      ),
    removeTimePhrase: async (scope, name, options) =>
      await callWithin(scope, options, () =>
        whenGranted(access.require("scope.write", scope, "removeTimePhrase"), (grant) =>
          removeTimePhrase(storage, scope, { name, audit: toAuditDraft(grant) }),
        ),
      ),
  };
}
