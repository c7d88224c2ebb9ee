import type { DateInText } from "../../../temporal/dates-in-text.ts";
import type { Statement } from "../statement.ts";

/** A statement with the dates that say when it holds. */
export interface Dated {
  readonly statement: Statement;
  readonly dates: readonly DateInText[];
}

/** A statement that the dates around it say nothing of. */
export function withoutDates(statement: Statement): Dated {
  return { statement, dates: [] };
}
