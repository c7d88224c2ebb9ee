import { type Memory, recordNotFound, type WaitStage, type WriteStatus } from "@keepsake/core";
import { auditNoteSchema, strictObject, validate } from "@keepsake/core/schema";
import { mayIn } from "../../lifecycle/only-readable.ts";
import type { Call, Reply, Route } from "../../routing/route.ts";
import { auditNoteOf } from "../../wire/audit-note.ts";

const cancelSchema = strictObject({
  auditNote: auditNoteSchema.optional(),
  reason: auditNoteSchema.optional(),
});

const stages: readonly WaitStage[] = ["captured", "indexed", "consolidated"];

/** How far single events have come. */
export const eventProgressRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/lifecycle/memory-event/:id",
    summary:
      "The stages that an event has reached, and how much was derived from it; the latter for those who may forget it.",
    errors: ["NOT_FOUND"],
    handle: (call) => readProgress(call),
  },
  {
    method: "POST",
    path: "/v1/lifecycle/memory-event/:id/cancel",
    summary: "Forgets an event with all that was derived from it, however far it has come.",
    body: { schema: cancelSchema },
    errors: ["NOT_FOUND", "POLICY_DENIED"],
    handle: (call) => cancel(call),
  },
];

/** An event that may be seen. */
interface FoundEvent extends Pick<WriteStatus, "stages"> {
  readonly id: string;
  readonly scope: string;
}

async function readProgress({ memory, params, services, signal }: Call): Promise<Reply> {
  const { id, scope, stages: reached } = await findEvent(memory, params["id"] ?? "");
  const told = services.lifecycle.within(scope).filter(({ eventId }) => eventId === id);
  return {
    body: {
      eventId: id,
      scope,
      stagesCompleted: reached,
      lifecycleEventIds: told.map((event) => event.id),
      derived: await countDerived(memory, { id, scope }, signal),
    },
  };
}

async function findEvent(memory: Memory, id: string): Promise<FoundEvent> {
  const { scope, stages: reached } = await memory.writeStatus({ eventId: id });
  if (scope === null) {
    throw recordNotFound("event", id);
  }
  return { id, scope, stages: reached };
}

/** What would go with it is what was derived from it. */
async function countDerived(
  memory: Memory,
  { id, scope }: Pick<FoundEvent, "id" | "scope">,
  signal: AbortSignal,
): Promise<object | null> {
  if (!(await mayIn(memory, scope, "forget.cascade.derived_only"))) {
    return null;
  }
  const request = { selector: { memoryIds: [id] }, cascade: "derived_only", dryRun: true } as const;
  const { deleted } = await memory.forget(scope, request, { signal });
  const { facts, beliefs, episodes } = deleted;
  return { facts, beliefs, episodes };
}

async function cancel({ memory, params, body, signal }: Call): Promise<Reply> {
  const auditNote = auditNoteOf(validate(cancelSchema, body, { name: "body" }));
  const { id, scope, stages: reached } = await findEvent(memory, params["id"] ?? "");
  const selector = { memoryIds: [id] };
  const request = { selector, cascade: "redact_events", auditNote } as const;
  const { auditId } = await memory.forget(scope, request, { signal });
  return {
    body: {
      eventId: id,
      stagesCancelled: stages.filter((stage) => !reached.includes(stage)),
      stagesAlreadyCompleted: reached,
      excludedFromRecall: true,
      auditId,
    },
  };
}
