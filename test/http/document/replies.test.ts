import { expect, test } from "vitest";
import { readOperations } from "./operation.ts";
import { readDocument } from "./read-document.ts";
import { createReplyChecker } from "./reply-checker.ts";
import { rightRequests } from "./right-requests.ts";
import { toRequest } from "./to-request.ts";
import { openWorld } from "./world.ts";

const document = await readDocument();
const checker = createReplyChecker(document);

test.each(readOperations(document).map((operation) => [operation.name, operation] as const))(
  "%s takes and answers what the document says",
  async (name, operation) => {
    const world = await openWorld();
    const requests = rightRequests(world.ids)[name] ?? [];
    expect(requests.length).toBeGreaterThan(0);
    for (const asked of requests) {
      const response = await world.server(toRequest(operation, asked));
      const problems = await checker.problemsOf(operation, response);
      expect([asked, ...problems]).toEqual([asked]);
      expect([asked, ...checker.bodyProblems(operation, asked)]).toEqual([asked]);
    }
    await world.close();
  },
  60_000,
);

test("a field that the document does not name is found, and one of another kind", async () => {
  const operation = readOperations(document).find(({ name }) => name === "GET /v1/admin/health");
  const health = { status: "healthy", storage: "ok", uptime_secs: "1", version: "1", more: 1 };
  const headers = { "x-cortex-request-id": "req_1", "x-cortex-stability": "stable" };
  const problems =
    operation === undefined
      ? []
      : await checker.problemsOf(operation, Response.json(health, { headers }));
  expect(problems.toSorted()).toEqual([
    " must NOT have additional properties",
    "/uptime_secs must be integer",
  ]);
});
