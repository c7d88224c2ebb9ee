import { toTextTable } from "../text-table.ts";
import type { ForgettingOfScope, ForgettingReport } from "./forgetting.ts";

/** What forgetting cost, as a table to read. */
export function formatForgetting({ forgotten, scopes, ratio }: ForgettingReport): string {
  const [most, next] = scopes;
  const rows = [
    ["of a scope of", "facts", "here and there", "in a row", "recall before", "first after"],
    ...scopes.map(toRow),
  ];
  const compared = `${most?.events} : ${next?.events}`;
  return [
    `forgetting ${forgotten} events: ms for each of them, and ms of a recall`,
    toTextTable(rows),
    `ms for each, ${compared}: ${ratio.spread.toFixed(2)} here and there, ${ratio.inRow.toFixed(2)} in a row`,
  ].join("\n");
}

function toRow(scope: ForgettingOfScope): readonly string[] {
  const { events, facts, msPerEvent, recallMs, firstRecallMs } = scope;
  return [
    String(events),
    String(facts),
    msPerEvent.spread.toFixed(3),
    msPerEvent.inRow.toFixed(3),
    recallMs.toFixed(2),
    firstRecallMs.toFixed(2),
  ];
}
