import { type CallOptions, createPage, type Page } from "@keepsake/core";
import type { Daemon } from "../http/daemon.ts";
import { pageRows } from "../limits/limit-values.ts";
import { wholeNumberCheck } from "../limits/number-check.ts";
import { type Checks, toWireFields, type WireFields } from "../limits/to-wire-fields.ts";
import { readStoredMemory, type StoredMemory } from "../memories/stored-memory.ts";
import { recordReader, type Reader, type WithExtra } from "../reading/read-record.ts";
import { list } from "../reading/read-value.ts";
import type { Finding } from "./finding.ts";
import { findVisible } from "./find-visible.ts";
import { type MemoryFilter, memoryFilterChecks, toSentFilter } from "./memory-filter.ts";

/** Which memories, from where on. */
export interface MemoryListing extends MemoryFilter {
  /** How many rows to leave out at the beginning, those of others among them. @default 0 */
  readonly offset?: number | undefined;
  /**
   * How many rows of others in a row are taken for the end of the list, from 0.10 on.
   * @default 5000
   */
  readonly hiddenRows?: number | undefined;
}

interface Listed extends WithExtra {
  readonly memories: readonly StoredMemory[];
}

const checks: Checks<MemoryListing> = {
  ...memoryFilterChecks,
  offset: wholeNumberCheck(0),
  hiddenRows: wholeNumberCheck(0),
};

const readListed: Reader<Listed> = recordReader<Listed>({ memories: list(readStoredMemory) });

/** Rows of a page where the filter names none, as with the daemon itself. */
const usualRows = 20;
const usualHiddenRows = 5 * pageRows;

/** Listing the memories of a daemon. */
export function createList(daemon: Daemon): Finding["list"] {
  return async (filter = {}, options) => {
    const fields = toWireFields(filter, checks);
    const { offset = 0, limit = usualRows, hiddenRows = usualHiddenRows, agentId } = filter;
    const { hidden_rows: _, ...sent } = toSentFilter(fields);
    const { hidesRows } = await daemon.version(options);
    const isExact = !hidesRows || (agentId !== undefined && agentId === daemon.agentId);
    const listing = { daemon, sent, limit, options, hiddenRows: isExact ? 0 : hiddenRows };
    return await getPage(listing, offset);
  };
}

interface Listing {
  readonly daemon: Daemon;
  readonly sent: WireFields;
  readonly limit: number;
  readonly options: CallOptions | undefined;
  /** 0 where none are hidden, and a page that is not full is the last one. */
  readonly hiddenRows: number;
}

async function getPage(listing: Listing, from: number): Promise<Page<StoredMemory>> {
  const { limit, hiddenRows } = listing;
  const getRows = (offset: number, rows: number): Promise<readonly StoredMemory[]> =>
    getListed(listing, { offset, limit: rows });
  const { offset, items } = await findVisible(getRows, { from, limit, hiddenRows });
  const isLast = hiddenRows === 0 ? items.length < limit : items.length === 0;
  return createPage(items, isLast ? null : `${offset + limit}`, (cursor) =>
    getPage(listing, Number(cursor)),
  );
}

async function getListed(
  { daemon, sent, options }: Listing,
  range: { readonly offset: number; readonly limit: number },
): Promise<readonly StoredMemory[]> {
  const query = { ...sent, ...range };
  return (await daemon.call("GET /memories", { query, options }, readListed)).memories;
}
