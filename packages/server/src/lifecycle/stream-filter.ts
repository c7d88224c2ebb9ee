import {
  type LifecycleEvent,
  type LifecycleKind,
  lifecycleKinds,
  ValidationError,
} from "@keepsake/core";
import type { WireObject } from "../routing/wire-object.ts";

/** What of a scope is asked for. */
export interface StreamFilter {
  readonly kinds: readonly LifecycleKind[] | undefined;
  readonly eventId: string | undefined;
  readonly erasureId: string | undefined;
}

/** Kinds that the API knows and nothing here is told as. */
const neverTold: ReadonlySet<string> = new Set([
  "compressed",
  "policy_changed",
  "policy_revoked",
  "import_progress",
  "import_complete",
  "import_error",
  "export_progress",
  "export_complete",
]);

/** Ids of things whose progress is not told event by event. */
const notFollowed = ["batchId", "jobId", "importId"];

/** Reads what a stream shall tell. @throws {@link ValidationError} for what it cannot be narrowed to. */
export function readStreamFilter(query: WireObject): StreamFilter {
  const { events, eventId, erasureId } = query;
  const unknown = notFollowed.find((name) => query[name] !== undefined);
  if (unknown !== undefined) {
    throw new ValidationError(unknown, "what happens is not told by it; follow its scope instead");
  }
  return {
    kinds: Array.isArray(events) ? readKinds(events) : undefined,
    eventId: typeof eventId === "string" ? eventId : undefined,
    erasureId: typeof erasureId === "string" ? erasureId : undefined,
  };
}

/** Whether something happened to what is asked for; what happens to a whole scope does to each event. */
export function passes(event: LifecycleEvent, filter: StreamFilter): boolean {
  const { kinds, eventId, erasureId } = filter;
  const isOfAll = event.eventId === null && event.kind === "forgotten";
  return (
    (kinds?.includes(event.kind) ?? true) &&
    (eventId === undefined || isOfAll || event.eventId === eventId) &&
    (erasureId === undefined || event.erasure?.erasureId === erasureId)
  );
}

/** Where only what is never told is asked for, all that is left is to say that something was missed. */
function readKinds(names: readonly unknown[]): readonly LifecycleKind[] {
  const kinds = names.flatMap((name) => readKind(name));
  return kinds.length === 0 ? ["lagging"] : kinds;
}

function readKind(name: unknown): readonly LifecycleKind[] {
  const kind = lifecycleKinds.find((each) => each === name);
  if (kind === undefined && !neverTold.has(String(name))) {
    const reason = `${JSON.stringify(name)} is none of ${lifecycleKinds.join(", ")}`;
    throw new ValidationError("events", reason);
  }
  return kind === undefined ? [] : [kind];
}
