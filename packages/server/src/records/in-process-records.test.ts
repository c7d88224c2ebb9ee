import { openMemory } from "@keepsake/engine";
import { expect, test } from "vitest";
import { createInProcessRecords } from "./in-process-records.ts";

const kinds = {
  "of the process": async () => ({ records: createInProcessRecords(), close: async () => {} }),
  "of a memory": async () => {
    const memory = await openMemory({ path: ":memory:" });
    return { records: memory.records, close: () => memory.close() };
  },
};

test.each(Object.entries(kinds))("records %s are had by kind and key", async (_, open) => {
  const { records, close } = await open();
  const first = { kind: "job", key: "a", value: { state: "begun" }, expiresAt: null };
  await records.put(first);
  await records.put({ ...first, kind: "token" });
  await records.put({ ...first, key: "b" });
  await records.put({ ...first, value: { state: "done" } });
  expect(await records.find("job", "a")).toEqual({ ...first, value: { state: "done" } });
  expect((await records.list("job")).map(({ key }) => key)).toEqual(["a", "b"]);
  expect((await records.list("job", { after: "a", limit: 1 })).map(({ key }) => key)).toEqual([
    "b",
  ]);
  expect(await records.remove("job", "a")).toBe(true);
  expect(await records.remove("job", "a")).toBe(false);
  expect(await records.find("job", "a")).toBeNull();
  expect(await records.find("token", "a")).not.toBeNull();
  await close();
});

test.each(Object.entries(kinds))("records %s are gone once they have expired", async (_, open) => {
  const { records, close } = await open();
  const expiresAt = "2020-01-01T00:00:00.000Z";
  await records.put({ kind: "job", key: "old", value: {}, expiresAt });
  expect(await records.find("job", "old")).toBeNull();
  expect(await records.list("job")).toEqual([]);
  expect(await records.remove("job", "old")).toBe(false);
  await close();
});
