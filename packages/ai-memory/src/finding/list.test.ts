import * as fc from "fast-check";
import { expect, test } from "vitest";
import { AiMemoryClient } from "../client.ts";
import { readExchanges } from "../testing/replay.ts";
import type { MemoryListing } from "./list.ts";

interface Row {
  readonly id: string;
  readonly isHidden: boolean;
}

/** A daemon that hides rows after cutting a page, as 0.10 does; `asked` are the pages it was asked for. */
function serve(rows: readonly Row[], version = "0.10.0") {
  const asked: { readonly offset: number; readonly limit: number }[] = [];
  const [template] = Object(readExchanges("0.10.0")["list"]?.[0]?.got.body).memories;
  const client = new AiMemoryClient({
    agentId: "alice",
    fetch: async (input) => {
      const { pathname, searchParams } = new URL(new Request(input).url);
      if (pathname.endsWith("/health")) {
        return Response.json({ status: "ok", service: "ai-memory", version });
      }
      const isOwn = searchParams.get("agent_id") === "alice";
      const offset = Number(searchParams.get("offset"));
      const limit = Number(searchParams.get("limit"));
      asked.push({ offset, limit });
      const listed = isOwn ? rows.filter(({ isHidden }) => !isHidden) : rows;
      const page = listed.slice(offset, offset + limit).filter(({ isHidden }) => !isHidden);
      return Response.json({
        memories: page.map(({ id }) => ({ ...template, id })),
        count: page.length,
      });
    },
  });
  return { client, asked };
}

function makeRows(pattern: readonly boolean[]): Row[] {
  return pattern.map((isHidden, index) => ({ id: `${index}`, isHidden }));
}

async function idsOf(client: AiMemoryClient, listing: MemoryListing): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of await client.list(listing)) {
    ids.push(id);
  }
  return ids;
}

test("all rows that may be seen come once, in order, whatever lies between them", async () => {
  const stretch = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 2_500 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(stretch, { maxLength: 5 }),
      fc.constantFrom(1_000, 300, 100, 33),
      async (stretches, limit) => {
        const rows = makeRows(
          stretches.flatMap(([isHidden, length]) => Array.from({ length }, () => isHidden)),
        );
        const { client } = serve(rows);
        const shown = rows.filter(({ isHidden }) => !isHidden).map(({ id }) => id);
        expect(await idsOf(client, { limit, hiddenRows: 20_000 })).toEqual(shown);
      },
    ),
    { numRuns: 25 },
  );
});

test("no page is empty but the last one", async () => {
  const { client } = serve(makeRows([...Array.from({ length: 3_000 }, () => true), false]));
  const page = await client.list({ limit: 10 });
  expect(page.items.map(({ id }) => id)).toEqual(["3000"]);
  expect(page.hasMore).toBe(true);
});

test("behind more hidden rows than are looked at, nothing is looked for", async () => {
  const { client, asked } = serve(makeRows([...Array.from({ length: 3_000 }, () => true), false]));
  expect(await idsOf(client, { limit: 10, hiddenRows: 2_000 })).toEqual([]);
  expect(asked).toEqual([
    { offset: 0, limit: 10 },
    { offset: 10, limit: 1_000 },
    { offset: 1_010, limit: 1_000 },
  ]);
});

test("one's own rows are listed without looking further", async () => {
  const { client, asked } = serve(makeRows([false, true, false]));
  expect(await idsOf(client, { limit: 10, agentId: "alice" })).toEqual(["0", "2"]);
  expect(asked).toHaveLength(1);
});

test("a page that is not full is the last one where the daemon hides nothing", async () => {
  const { client, asked } = serve(makeRows([false, false, false]), "0.6.4");
  expect(await idsOf(client, { limit: 2 })).toEqual(["0", "1", "2"]);
  expect(asked).toHaveLength(2);
  const page = await client.list({ limit: 3, offset: 2 });
  expect(page.hasMore).toBe(false);
});
