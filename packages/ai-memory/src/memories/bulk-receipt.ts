import { type Reader, recordReader, type WithExtra } from "../reading/read-record.ts";
import { list, number, text } from "../reading/read-value.ts";

/** What became of a bulk write. The daemon tells no ids. */
export interface BulkReceipt extends WithExtra {
  /** How many were stored; those that replaced one of their title count as well. */
  readonly created: number;
  /**
   * One for each that was not stored. From 0.10 on they do not tell which, and hardly why: also rows
   * beyond those of the day are an `internal error`.
   */
  readonly errors: readonly string[];
}

/** Reads what became of a bulk write. */
export const readBulkReceipt: Reader<BulkReceipt> = recordReader<BulkReceipt>({
  created: number,
  errors: list(text),
});
