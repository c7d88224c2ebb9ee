import { type Pack, type Reading, type RecallRequest, ValidationError } from "@keepsake/core";
import { type PackCache, streamAnswer } from "@keepsake/core/packing";
import {
  answerInputSchema,
  callOptionsSchema,
  recallInputSchema,
  validate,
} from "@keepsake/core/schema";
import { answerPack } from "./answer-pack.ts";
import type { CallRunner } from "./call-runner.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { recallPack } from "./recall-pack.ts";
import { toNamespace } from "./scope-namespace.ts";

/** Packs belong to whoever holds the memory. */
const holder = "";

/** Finding and answering at a daemon. */
export function createReading(
  client: DaemonClient,
  { runner, packs }: { readonly runner: CallRunner; readonly packs: PackCache },
): Reading {
  const answer: Reading["answer"] = async (scope, request, options) => {
    const input = validate(answerInputSchema, request, { name: "question" });
    const { question, usePackId, ...asked } =
      typeof input === "string" ? { question: input } : input;
    toNamespace(scope);
    return await runner.run(options, async (within) => {
      const recallAnew = (): Promise<Pack> =>
        recallPack(client, scope, { request: { ...asked, query: question }, options: within });
      const pack =
        usePackId === undefined
          ? await packs.keep(holder, recallAnew)
          : packs.find(holder, scope, usePackId);
      return answerPack(question, pack);
    });
  };
  return {
    answer,
    async *answerStream(scope, request, options) {
      const limits = options && validate(callOptionsSchema, options, { name: "options" });
      yield* streamAnswer(limits, (_, within) => answer(scope, request, within));
    },
    async recall(scope, request = {}, options) {
      const input = validate(recallInputSchema, request, { name: "query" });
      const checked = typeof input === "string" ? { query: input } : input;
      toNamespace(scope);
      refuseKey(checked);
      return await runner.run(options, (within) =>
        packs.keep(holder, () => recallPack(client, scope, { request: checked, options: within })),
      );
    },
  };
}

function refuseKey({ idempotencyKey }: RecallRequest): void {
  if (idempotencyKey !== undefined) {
    const reason = "a memory at ai-memory recalls anew each time; leave it out, and keep the pack";
    throw new ValidationError("idempotencyKey", reason);
  }
}
