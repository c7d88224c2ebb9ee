import type { MemoryEvent } from "../../events/memory-event.ts";
import { type Reader, readObject, recordReader } from "./read-record.ts";

const readFlat = recordReader<MemoryEvent>(
  {
    id: "",
    scope: "",
    modality: "observation",
    content: { kind: "text", text: "" },
    observedActor: (given) => Object(given).id ?? given ?? null,
    observedAt: "",
    recordedAt: "",
    labels: [],
    metadata: {},
  },
  { id: "eventId" },
);

/** Reads an event; servers give times and labels beside it or under `context`. */
export const readEvent: Reader<MemoryEvent> = (given) => {
  const event = readObject(given);
  return readFlat({ ...Object(event["context"]), ...event });
};
