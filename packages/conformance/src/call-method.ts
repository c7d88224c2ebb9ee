import type { Memory } from "@keepsake/core";
import type { EventMethod } from "./event-memory.ts";

/** A method that takes a scope first. */
export type ScopedMethod = Exclude<
  keyof Memory,
  | ByIdMethod
  | UnscopedMethod
  | "resolveConflict"
  | "scope"
  | "close"
  | "lifecycle"
  | "answerStream"
  | "listScopes"
  | "auditTrail"
  | "whoami"
  | "as"
>;

/** A method that takes the id of one record. */
export type ByIdMethod =
  | "event"
  | "episode"
  | "fact"
  | "conflict"
  | "beliefWhy"
  | "beliefHistory"
  | "concept"
  | "conceptHistory"
  | "synthesisJob"
  | "erasure"
  | "cancelErasure"
  | "auditRow"
  | "blob"
  | "deleteBlob";

/** A method that takes no scope. */
export type UnscopedMethod = "verifyAudit" | "experienceAcross" | "writeStatus" | "uploadBlob";

/** Calls a method with arguments that its type forbids, as callers without types do. */
export async function callMethod<Name extends ScopedMethod | ByIdMethod | UnscopedMethod>(
  memory: Pick<Memory, Name>,
  name: Name,
  callArguments: readonly unknown[],
): Promise<unknown> {
  return await applyMethod(memory, name, callArguments);
}

/** Calls a method likewise, and throws at once what it throws at once. */
export function applyMethod<
  Name extends ScopedMethod | ByIdMethod | UnscopedMethod | "resolveConflict" | "lifecycle" | "as",
>(memory: Pick<Memory, Name>, name: Name, callArguments: readonly unknown[]): unknown {
  return Reflect.apply(memory[name], memory, callArguments);
}

const phrase = { name: "fiscal Q3", anchor: "2026-01-31", expression: "+P6M..+P9M" };

/** Methods, each with right arguments between the scope and the options. */
export type RightCalls<Name extends ScopedMethod> = readonly (readonly [
  Name,
  readonly unknown[],
])[];

/** The right calls of a memory of events alone. */
export const eventCalls: RightCalls<Exclude<EventMethod, "answerStream">> = [
  ["experience", ["I moved to Porto."]],
  ["experienceBulk", [["I moved to Porto.", "My cat is called Biscuit."]]],
  ["recall", ["Where do I live?"]],
  ["answer", ["Where do I live?"]],
  ["events", [{}]],
  ["forget", [{ confirmAll: true }]],
];

/** Every method that takes a scope, each with right arguments between the scope and the options. */
export const rightCalls: RightCalls<ScopedMethod> = [
  ...eventCalls,
  ["similar", [{ embedding: { model: "m", vector: [1, 0] } }]],
  ["embeddings", [["evt_00000000000000000000000000"]]],
  ["episodes", [{}]],
  ["facts", [{}]],
  ["factTimeline", [{ subject: "Ana" }]],
  ["conflicts", [{}]],
  ["beliefs", [{}]],
  ["createBelief", [{ statement: "Ana will leave Acme.", confidence: 0.7 }]],
  ["understanding", [{}]],
  ["coverage", []],
  ["buildEpisodes", []],
  ["buildBeliefs", []],
  ["synthesize", [{ topics: ["Porto"] }]],
  ["addTimePhrase", [phrase]],
  ["timePhrases", []],
  ["removeTimePhrase", ["fiscal Q3"]],
  ["audit", [{}]],
  ["layerStats", []],
  ["registerScope", [{ members: [{ actor: "user:ana", role: "owner" }] }]],
  ["scopeInfo", []],
  ["setMembers", [[{ actor: "user:ana", role: "owner" }]]],
  ["setSettings", [{ diagnosticsAllowed: false }]],
  ["applyRetention", []],
  ["deleteScope", [{ records: "forget" }]],
  ["effectivePolicy", [{ actor: "user:ana" }]],
  ["previewErasure", [{}]],
  ["erase", [{ confirmAll: true }]],
];

/** Every method that takes an id, and an id that names nothing. */
export const unknownIds: readonly (readonly [ByIdMethod, string])[] = [
  ["event", "evt_00000000000000000000000000"],
  ["episode", "ep_00000000000000000000000000"],
  ["fact", "fact_00000000000000000000000000"],
  ["conflict", "conflict_00000000000000000000000000"],
  ["beliefWhy", "belief_00000000000000000000000000"],
  ["beliefHistory", "belief_00000000000000000000000000"],
  ["concept", "cn_00000000000000000000000000"],
  ["conceptHistory", "cn_00000000000000000000000000"],
  ["synthesisJob", "synth_00000000000000000000000000"],
  ["erasure", "erasure_00000000000000000000000000"],
  ["cancelErasure", "erasure_00000000000000000000000000"],
  ["auditRow", "audit_999999999999"],
  ["blob", "blob_00000000000000000000000000"],
  ["deleteBlob", "blob_00000000000000000000000000"],
];

/** Every method that takes no scope, each with right arguments before the options. */
export const unscopedCalls: readonly (readonly [UnscopedMethod, readonly unknown[]])[] = [
  ["verifyAudit", [{}]],
  ["experienceAcross", [[{ scope: "org:across/user:ana", input: "I moved to Porto." }]]],
  ["writeStatus", [{ idempotencyKey: "turn-1" }]],
  ["uploadBlob", [Uint8Array.of(1, 2, 3), { contentType: "image/png" }]],
];
