import type { Reading } from "../../recall/reading.ts";
import { type CallMaker, createCallMaker } from "../call.ts";
import { followAnswer } from "../http/follow-answer.ts";
import { readCallOptions } from "../http/read-call-options.ts";
import type { Transport } from "../http/transport.ts";
import { readPack } from "../records/read-pack.ts";
import { readAnswer } from "../records/read-upkeep.ts";

/** Finding and answering by a server. */
export function createReading(call: CallMaker, transport: Transport): Reading {
  const recall: Reading["recall"] = call(
    "POST* /v1/recall scope",
    readPack,
    "query citationMode neighbours idempotencyKey view include temporal filters budgets diagnostics",
  );
  return {
    recall: (scope, request, options) =>
      recall(scope, typeof request === "string" ? { query: request } : request, options),
    answer: createAnswer(call, "POST* /v1/answer scope"),
    async *answerStream(scope, request, options) {
      const limits = readCallOptions(options);
      const { tellAnswer } = await import("./tell-answer.ts");
      yield* tellAnswer(limits, {
        transport,
        follow: followAnswer,
        ask: (aloud, within) =>
          createAnswer(createCallMaker(aloud), "POST* /v1/answer?stream=true scope")(
            scope,
            request,
            within,
          ),
      });
    },
  };
}

function createAnswer(call: CallMaker, how: `POST* /v1/answer${string} scope`): Reading["answer"] {
  const answer: Reading["answer"] = call(
    how,
    readAnswer,
    "question usePackId view include temporal filters budgets diagnostics",
  );
  return (scope, request, options) =>
    answer(scope, typeof request === "string" ? { question: request } : request, options);
}
