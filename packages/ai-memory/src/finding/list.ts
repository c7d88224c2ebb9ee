import { type CallOptions, createPage, type Page } from "@keepsake/core";
import type { Daemon } from "../http/daemon.ts";
import { pageRows } from "../limits/limit-values.ts";
import { wholeNumberCheck } from "../limits/number-check.ts";
import { type Checks, toWireFields, type WireFields } from "../limits/to-wire-fields.ts";
import { readStoredMemory, type StoredMemory } from "../memories/stored-memory.ts";
import { recordReader, type Reader, type WithExtra } from "../reading/read-record.ts";
import { list } from "../reading/read-value.ts";
import type { Finding } from "./finding.ts";
import { findVisible, type GetRows, type VisiblePage } from "./find-visible.ts";
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
    const { hidden_rows: _, offset: __, ...fields } = toWireFields(filter, checks);
    const { offset = 0, limit = usualRows, hiddenRows = usualHiddenRows, agentId } = filter;
    const isOwn = agentId !== undefined && agentId === daemon.agentId;
    const listing = { daemon, query: toSentFilter(fields), limit, hiddenRows, isOwn };
    return await openPage(listing, offset, options);
  };
}

interface Listing {
  readonly daemon: Daemon;
  readonly query: WireFields;
  readonly limit: number;
  readonly hiddenRows: number;
  /** Whether only rows of the caller's own are asked for, so that none are hidden. */
  readonly isOwn: boolean;
}

async function openPage(
  listing: Listing,
  from: number,
  options: CallOptions | undefined,
): Promise<Page<StoredMemory>> {
  const { offset, items, isLast } = await listing.daemon.within(
    "GET /memories",
    options,
    (limits) => getPage(listing, from, limits),
  );
  const next = isLast ? null : `${offset + listing.limit}`;
  return createPage(items, next, (cursor) => openPage(listing, Number(cursor), options));
}

interface FoundPage extends VisiblePage<StoredMemory> {
  readonly isLast: boolean;
}

async function getPage(listing: Listing, from: number, options: CallOptions): Promise<FoundPage> {
  const { daemon, query, limit, hiddenRows, isOwn } = listing;
  const getRows: GetRows<StoredMemory> = async (offset, rows) => {
    const sent = { query: { ...query, offset, limit: rows }, options };
    return (await daemon.call("GET /memories", sent, readListed)).memories;
  };
  const items = await getRows(from, limit);
  if (items.length < limit && (isOwn || !(await daemon.version(options)).hidesRows)) {
    return { offset: from, items, isLast: true };
  }
  if (items.length > 0) {
    return { offset: from, items, isLast: false };
  }
  const page = await findVisible(getRows, { from: from + limit, limit, hiddenRows });
  return { ...page, isLast: page.items.length === 0 };
}
