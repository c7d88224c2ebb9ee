import { expect, test, vi } from "vitest";
import { ServerError } from "../../errors/server-error.ts";
import type { SkippedCall } from "../call-budget.ts";
import { createTurns } from "./create-turns.ts";

async function fail(): Promise<never> {
  return await Promise.reject(new ServerError("disk full"));
}

test("a turn left in the middle that cannot be written tells onError, also where calls fail closed", async () => {
  const onError = vi.fn<(call: SkippedCall) => void>();
  const memory = { path: "user:ana", recall: fail, experienceBulk: fail };
  const turns = createTurns({ failClosed: true, onError });
  turns.open(memory, "1").pause({ user: "I moved." });
  await turns.flush();
  expect(onError.mock.calls).toMatchObject([[{ operation: "experienceBulk" }]]);
});
