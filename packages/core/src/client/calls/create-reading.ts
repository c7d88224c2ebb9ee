import type { Reading } from "../../recall/reading.ts";
import type { CallMaker } from "../call.ts";
import { readPack } from "../records/read-pack.ts";
import { readAnswer } from "../records/read-upkeep.ts";

/** Finding and answering by a server. */
export function createReading(call: CallMaker): Reading {
  const recall: Reading["recall"] = call(
    "POST* /v1/recall scope",
    readPack,
    "query citationMode neighbours idempotencyKey view include temporal filters budgets diagnostics",
  );
  const answer: Reading["answer"] = call(
    "POST* /v1/answer scope",
    readAnswer,
    "question usePackId view include temporal filters budgets diagnostics",
  );
  return {
    recall: (scope, request, options) =>
      recall(scope, typeof request === "string" ? { query: request } : request, options),
    answer: (scope, request, options) =>
      answer(scope, typeof request === "string" ? { question: request } : request, options),
  };
}
