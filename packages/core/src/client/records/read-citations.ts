import type { Citation } from "../../recall/citation.ts";
import type { Warning } from "../../recall/warning.ts";
import { listOf, type Reader, recordReader } from "./read-record.ts";

/** Reads citations. */
export const readCitations: Reader<readonly Citation[]> = listOf(
  recordReader<Citation>({
    marker: "",
    layer: "event",
    id: "",
    scope: "",
    observedActor: null,
    observedAt: "",
  }),
);

const readWarning = recordReader<Warning>({ code: "", message: "" });

/** Reads warnings, which servers also write as `code: message`. */
export const readWarnings: Reader<readonly Warning[]> = listOf((given) => {
  const [code, ...message] = String(given).split(": ");
  return readWarning(typeof given === "string" ? { code, message: message.join(": ") } : given);
});
