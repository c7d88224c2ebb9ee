import { pageRows } from "../limits/limit-values.ts";

/** Gives the rows from an offset on that the caller may see, of as many as are looked at. */
export type GetRows<T> = (offset: number, rows: number) => Promise<readonly T[]>;

/** Where to look for rows. */
export interface VisibleSearch {
  readonly from: number;
  /** Rows of a page. */
  readonly limit: number;
  /** How many rows to look at. */
  readonly hiddenRows: number;
}

/** A page, and where it begins. */
export interface VisiblePage<T> {
  readonly offset: number;
  readonly items: readonly T[];
}

/**
 * The first page from an offset on with rows that the caller may see; an empty one where none of the
 * next `hiddenRows` are.
 *
 * It looks at stretches as long as the daemon gives, and then halves the one that has some.
 */
export async function findVisible<T>(
  getRows: GetRows<T>,
  { from, limit, hiddenRows }: VisibleSearch,
): Promise<VisiblePage<T>> {
  const end = from + hiddenRows;
  for (let offset = from; offset < end; offset += pageRows) {
    const rows = Math.min(pageRows, end - offset);
    if ((await getRows(offset, rows)).length > 0) {
      return await narrow(getRows, { from: offset, rows, limit });
    }
  }
  return { offset: from, items: [] };
}

interface Stretch {
  readonly from: number;
  readonly rows: number;
  readonly limit: number;
}

/** The first page with rows in a stretch that has some. */
async function narrow<T>(getRows: GetRows<T>, stretch: Stretch): Promise<VisiblePage<T>> {
  const { from, rows, limit } = stretch;
  if (rows <= limit) {
    return { offset: from, items: await getRows(from, limit) };
  }
  const half = Math.ceil(rows / 2);
  const isInFirst = (await getRows(from, half)).length > 0;
  const next = isInFirst ? { from, rows: half } : { from: from + half, rows: rows - half };
  return await narrow(getRows, { ...next, limit });
}
