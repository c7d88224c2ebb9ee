import type { WriteStatus } from "../../writing/write-status.ts";
import { type Reader, recordReader } from "./read-record.ts";

/** Reads how far a write has come; stages that only the server knows are left out. */
export const readWriteStatus: Reader<WriteStatus> = recordReader<WriteStatus>(
  {
    found: false,
    eventId: null,
    scope: null,
    status: null,
    stages: (given) =>
      (["captured", "indexed", "consolidated"] as const).filter(
        (stage) => Array.isArray(given) && given.includes(stage),
      ),
  },
  { stages: "stagesCompleted" },
);
