import { anySignal } from "../../any-signal.ts";
import { ValidationError } from "../../errors/validation-error.ts";
import { type Lifecycle, type LifecycleEvent, lifecycleKinds } from "../../lifecycle/lifecycle.ts";
import { parseAnswer } from "../http/parse-answer.ts";
import { readFrames } from "../http/read-frames.ts";
import { requireKnown } from "../http/require-known.ts";
import { sleep } from "../http/sleep.ts";
import type { Transport } from "../http/transport.ts";
import { recordReader } from "../records/read-record.ts";
import { toQuery } from "../to-query.ts";
import { toSegment } from "../to-segment.ts";

const reconnectDelayMs = 500;

/** Following what becomes of events at a server. A stream that breaks is opened again where it ended. */
export function createLifecycle(transport: Transport): Lifecycle {
  return {
    lifecycle(scope, filter = {}, options = {}) {
      const path = `/v1/lifecycle/stream?scope=${toSegment("scope", scope)}`;
      const query = toLifecycleQuery(filter);
      const left = new AbortController();
      const signal = anySignal(left.signal, transport.connection.ended, options.signal);
      const open = (lastEventId?: string): Promise<Response> => {
        const from = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
        const headers = { accept: "text/event-stream", ...from };
        return transport.open({ path, query, headers, isRepeatable: true }, signal);
      };
      const opened = open();
      opened.catch(() => undefined);
      return follow({ opened, open, signal, leave: () => left.abort() });
    },
  };
}

function toLifecycleQuery(filter: object): URLSearchParams {
  requireKnown(filter, "kinds eventId", "filter");
  const { kinds, eventId }: { kinds?: unknown; eventId?: unknown } = filter;
  const query = toQuery({ eventId });
  if (eventId === "") {
    throw new ValidationError("eventId", "it is no id of an event");
  }
  if (kinds !== undefined) {
    query.set("events", requireKinds(kinds).join(","));
  }
  return query;
}

function requireKinds(kinds: unknown): readonly unknown[] {
  if (!Array.isArray(kinds) || kinds.length === 0) {
    throw new ValidationError("kinds", "it is no list with at least one kind");
  }
  const known: readonly unknown[] = lifecycleKinds;
  const unknown = kinds.findIndex((kind) => !known.includes(kind));
  if (unknown !== -1) {
    throw new ValidationError(`kinds[${unknown}]`, `it is none of ${lifecycleKinds.join(", ")}`);
  }
  return kinds;
}

interface Stream {
  readonly opened: Promise<Response>;
  readonly open: (lastEventId?: string) => Promise<Response>;
  readonly signal: AbortSignal;
  readonly leave: () => void;
}

async function* follow({ opened, open, signal, leave }: Stream): AsyncGenerator<LifecycleEvent> {
  let lastId: string | undefined;
  try {
    for (let response = await opened; !signal.aborted; response = await open(lastId)) {
      for await (const { id, data } of readFrames(response)) {
        lastId = id ?? lastId;
        yield readEvent(parseAnswer(data));
      }
      await sleep(reconnectDelayMs, signal);
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  } finally {
    leave();
  }
}

const readEvent = recordReader<LifecycleEvent>(
  {
    id: "",
    kind: "lagging",
    scope: "",
    at: "",
    eventId: null,
    claims: undefined,
    problem: undefined,
    missed: undefined,
    erasure: undefined,
    retention: undefined,
  },
  { id: "lifecycleId", at: "ts" },
);
