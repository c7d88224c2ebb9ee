import { TimeoutError } from "@keepsake/core";
import { expect, test } from "vitest";
import { toErrorAnswer } from "../routing/error-response.ts";
import { readWait, tellWaitTimeout } from "./wait.ts";

test.each([
  [undefined, undefined],
  ["accepted", undefined],
  ["captured", "captured"],
  ["settled", "consolidated"],
])("%s waits for %s", (given, wait) => {
  expect(readWait(given).wait).toBe(wait);
});

test.each([
  [{ eventId: "evt_1" }, { event_id: "evt_1" }],
  [{ results: [{ eventId: "evt_1" }, { eventId: "evt_2" }] }, { event_ids: ["evt_1", "evt_2"] }],
])("a write that waited too long tells which event it is: %j", async (acknowledgement, ids) => {
  const details = { acknowledgement, status: "indexed" };
  const late = new TimeoutError("it is not consolidated", { code: "WAIT_TIMEOUT", details });
  const error = await tellWaitTimeout(Promise.reject(late)).catch((reason: unknown) => reason);
  expect(toErrorAnswer(error, "req_1")).toMatchObject({
    status: 408,
    body: {
      error_code: "WAIT_TIMEOUT",
      retriable: true,
      details: { ...ids, status: "indexed", stages_completed: ["captured", "indexed"] },
    },
  });
});

test("any other failure is thrown on", async () => {
  const error = new TimeoutError("it took too long", { code: "CLIENT_TIMEOUT" });
  await expect(tellWaitTimeout(Promise.reject(error))).rejects.toBe(error);
});

test.each(["__proto__", "constructor", "", null, 5])("%j is no stage to wait for", (given) => {
  expect(() => readWait(given)).toThrow(/wait/);
});
