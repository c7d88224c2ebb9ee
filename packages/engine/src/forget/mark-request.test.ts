import { expect, test } from "vitest";
import { openMemory } from "../open-memory.ts";
import { findTraces } from "../testing/count-traces.ts";
import { useTemporaryFolder } from "../testing/temporary-folder.ts";
import { markRequest } from "./mark-request.ts";

const folder = useTemporaryFolder();
const scope = "user:ana";

test("a request is the same in whatever order it stands, and another one is not", () => {
  const mark = markRequest(scope, "once", {
    selector: { predicate: "lives_in", aboutSubject: "Ana" },
  });
  expect(
    markRequest(scope, "once", { selector: { aboutSubject: "Ana", predicate: "lives_in" } }),
  ).toEqual(mark);
  const other = markRequest(scope, "once", { selector: { aboutSubject: "Bea" } });
  expect(other.key).toBe(mark.key);
  expect(other.digest).not.toBe(mark.digest);
});

test("under another key the same request has another digest", () => {
  const request = { selector: { aboutSubject: "Ana" } };
  expect(markRequest(scope, "once", request).digest).not.toBe(
    markRequest(scope, "twice", request).digest,
  );
});

test("neither key nor selector of a request to forget is found in the files", async () => {
  const memory = await openMemory({ path: folder.join("memory.db") });
  await memory.experience("user:ana", "I like tea.");
  const selector = { aboutSubject: "Quxzelda" };
  const request = { selector, idempotencyKey: "forget-quxzelda" };
  const first = await memory.forget("user:ana", request);
  expect(await memory.forget("user:ana", request)).toEqual(first);
  await expect(
    memory.forget("user:ana", { confirmAll: true, idempotencyKey: "forget-quxzelda" }),
  ).rejects.toMatchObject({ name: "ConflictError" });
  await memory.close();
  expect(findTraces(folder.path, ["quxzelda"])).toEqual([]);
});
