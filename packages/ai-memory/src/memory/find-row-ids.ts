import type { CallOptions } from "@keepsake/core";
import { pageRows } from "../limits/limit-values.ts";
import type { NewMemory } from "../memories/new-memory.ts";
import type { DaemonClient } from "./daemon-client.ts";
import { eachInParts } from "./each-in-parts.ts";

/** Of so many rows each is searched for alone; of more the namespace is listed first. */
const searchedRows = 8;

/**
 * The ids of rows that were written to one namespace, by their titles; those that are not there are
 * missing.
 */
export async function findRowIds(
  client: DaemonClient,
  rows: readonly NewMemory[],
  options: CallOptions,
): Promise<ReadonlyMap<string, string>> {
  const namespace = rows[0]?.namespace;
  const titles = new Set(rows.map(({ title }) => title));
  const find = async (sought: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> => {
    const look = sought.size > searchedRows ? listIds : searchIds;
    return await look(client, { namespace, titles: sought }, options);
  };
  const ids = await find(titles);
  // What is forgotten meanwhile shifts rows from page to page, past who lists them.
  return new Map([
    ...ids,
    ...(await find(new Set([...titles].filter((title) => !ids.has(title))))),
  ]);
}

interface Titles {
  readonly namespace: string | undefined;
  readonly titles: ReadonlySet<string>;
}

/** The latest rows of a namespace come first. */
async function listIds(
  client: DaemonClient,
  { namespace, titles }: Titles,
  options: CallOptions,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const filter = { namespace, agentId: client.agentId, limit: pageRows };
  for await (const { id, title } of await client.list(filter, options)) {
    if (titles.has(title)) {
      ids.set(title, id);
    }
    if (ids.size === titles.size) {
      break;
    }
  }
  return ids;
}

async function searchIds(
  client: DaemonClient,
  { namespace, titles }: Titles,
  options: CallOptions,
): Promise<ReadonlyMap<string, string>> {
  const filter = { namespace, agentId: client.agentId };
  const searches = await eachInParts([...titles], async (title) => {
    const { memories } = await client.search(title, filter, options);
    return memories.filter((row) => row.title === title);
  });
  return new Map(searches.flat().map(({ title, id }) => [title, id]));
}
