import { type Fact, type FactFilter, type Memory, termText } from "@keepsake/core";
import { collect } from "../list-events.ts";

/** Every fact of a scope, in the order of the listing. */
export async function listFacts(
  memory: Memory,
  scope: string,
  filter?: FactFilter,
): Promise<readonly Fact[]> {
  return await collect(await memory.facts(scope, { limit: 500, ...filter }));
}

/** The facts of a scope in short: `Porto 2026-03-05..`. */
export async function shortFacts(
  memory: Memory,
  scope: string,
  filter?: FactFilter,
): Promise<readonly string[]> {
  return (await listFacts(memory, scope, filter)).map(shorten);
}

/** Every value that Ana's home had, in short. */
export async function shortTimeline(
  memory: Memory,
  scope: string,
  asOf?: string,
): Promise<readonly string[]> {
  const filter = { subject: "Ana", predicate: "lives_in", asOf };
  return (await memory.factTimeline(scope, filter)).timeline.map(shorten);
}

function shorten({ object, validFrom, validTo }: Fact): string {
  return `${termText(object)} ${dayOf(validFrom)}..${dayOf(validTo)}`;
}

function dayOf(time: string | null): string {
  return time?.slice(0, 10) ?? "";
}
