import { expect, test } from "vitest";
import { openDatabase } from "../open-database.ts";
import { VectorsTable } from "../tables/vectors-table.ts";
import { VectorBlocks } from "./vector-blocks.ts";

const dimensions = 256;
const scopes = [1, 2, 3];

/** Rows of a scope in the order of their vectors, by what blocks hold. */
function rowsOf(
  table: VectorsTable,
  blocks: VectorBlocks,
  { scope, length = dimensions }: { readonly scope: number; readonly length?: number },
): readonly number[] {
  const space = table.findSpace(scope, "m", length);
  const rows: number[] = [];
  const compared = { vector: new Float64Array(length), length: 0, allowed: null };
  for (const chunk of space === null ? [] : blocks.of(space)) {
    chunk.compare(compared, (row) => rows.push(row));
  }
  return rows;
}

function open(): VectorsTable {
  return openDatabase(":memory:", (database) => new VectorsTable(database));
}

function add(table: VectorsTable, scopeNumber: number, rows: readonly number[]): void {
  for (const row of rows) {
    const vector = Array.from({ length: dimensions }, (_, at) => row + at);
    table.add({ scopeNumber, row }, { model: "m", vector });
  }
}

function rangeOf(scope: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => scope * 1_000 + index);
}

test.each([
  ["all are kept", Infinity],
  ["one is kept at a time", 60 * 1_024],
  ["none is kept", 1],
])("where %s, every scope is read as it is now", (_, most) => {
  const table = open();
  const blocks = new VectorBlocks(table, most);
  for (const scope of scopes) {
    add(table, scope, rangeOf(scope, 40));
  }
  for (const scope of [1, 2, 3, 1, 1, 2, 3]) {
    expect(rowsOf(table, blocks, { scope })).toEqual(rangeOf(scope, 40));
    expect(blocks.keptBytes).toBeLessThanOrEqual(most);
  }
  table.remove(1, [1_000, 1_017, 1_039]);
  add(table, 1, [1_500]);
  const left = rangeOf(1, 40).filter((row) => ![1_000, 1_017, 1_039].includes(row));
  expect(rowsOf(table, blocks, { scope: 1 })).toEqual([...left, 1_500]);
  table.remove(1, [...left, 1_500]);
  expect(rowsOf(table, blocks, { scope: 1 })).toEqual([]);
  add(table, 1, [1_600]);
  expect(rowsOf(table, blocks, { scope: 1 })).toEqual([1_600]);
});

test("a space that was kept takes little more room than its vectors", () => {
  const table = open();
  const blocks = new VectorBlocks(table);
  const bytes = dimensions * Float32Array.BYTES_PER_ELEMENT;
  for (let row = 0; row < 2_000; row += 1) {
    add(table, 1, [row]);
    rowsOf(table, blocks, { scope: 1 });
  }
  expect(blocks.keptBytes).toBeGreaterThanOrEqual(2_000 * bytes);
  expect(blocks.keptBytes).toBeLessThanOrEqual(2 * 2_000 * bytes);
});

test("what is kept beside vectors counts as well", () => {
  const table = open();
  const blocks = new VectorBlocks(table);
  for (const row of rangeOf(1, 1_000)) {
    table.add({ scopeNumber: 1, row }, { model: "m", vector: [1] });
  }
  expect(rowsOf(table, blocks, { scope: 1, length: 1 })).toHaveLength(1_000);
  expect(blocks.keptBytes).toBeGreaterThanOrEqual(1_000 * (16 + 24));
});

test("a space whose vectors come and go takes no more and more room", () => {
  const table = open();
  const blocks = new VectorBlocks(table);
  const left: number[] = [];
  for (let round = 1; round <= 20; round += 1) {
    const rows = rangeOf(round, 1_000);
    add(table, 1, rows);
    expect(rowsOf(table, blocks, { scope: 1 })).toEqual([...left, ...rows]);
    table.remove(1, rows.slice(1));
    left.push(...rows.slice(0, 1));
    expect(rowsOf(table, blocks, { scope: 1 })).toEqual(left);
  }
  expect(blocks.keptBytes).toBeLessThan(200_000);
});
