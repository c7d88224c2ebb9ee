import { ValidationError } from "../../errors/validation-error.ts";
import type { Acknowledgement, BulkAcknowledgement } from "../../writing/writing.ts";
import { listOf, type Reader, readObject, recordReader } from "./read-record.ts";

/** Reads what a server says of a write. */
export const readAcknowledgement: Reader<Acknowledgement> = recordReader<Acknowledgement>(
  { eventId: "", status: "captured", replayed: false, logOffset: null },
  { eventId: "id", replayed: "replayedFromIdempotency", logOffset: "walOffset" },
);

const readAll = listOf(readAcknowledgement);
const readFailures = listOf(readObject);

/**
 * Reads what a server says of a bulk.
 *
 * @throws {@link ValidationError} that names the first item which the server left out: servers other
 * than ours may take some items and not others.
 */
export const readBulkAcknowledgement: Reader<BulkAcknowledgement> = (given) => {
  const { accepted, count, results, failures } = readObject(given);
  const [failed] = readFailures(failures);
  if (failed !== undefined) {
    const { index, error = "it was not stored" } = Object(failed);
    throw new ValidationError(`items[${index}]`, `${error}; others of the bulk were stored`);
  }
  const read = readAll(results);
  return { accepted: Number(accepted ?? count ?? read.length), results: read };
};
