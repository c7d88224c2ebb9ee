import { openMemory } from "@keepsake/engine";
import { createHandler } from "@keepsake/server";
import { afterAll, expect, test } from "vitest";
import { commonAttempts } from "./attempts.ts";
import { errorsOf, readOperations } from "./operation.ts";
import { ownAttempts } from "./own-attempts.ts";
import { readDocument } from "./read-document.ts";
import { createReplyChecker } from "./reply-checker.ts";
import { rightRequests } from "./right-requests.ts";
import { tryAttempt } from "./try-attempt.ts";
import { apiKey, openWorld, owner } from "./world.ts";

const document = await readDocument();
const checker = createReplyChecker(document);
const closed = await openMemory({
  path: ":memory:",
  retentionSweepMs: 0,
  policy: {
    preset: "on_prem_enterprise",
    allowedScopeTypes: ["org", "user", "ws"],
    autoProvision: false,
  },
});
await closed.registerScope("org:acme", { members: [{ actor: owner, role: "owner" }] });
const strict = createHandler(closed, { apiKey });
afterAll(() => closed.close());

test.each(readOperations(document).map((operation) => [operation.name, operation] as const))(
  "%s answers with the errors that it lists, and with no others",
  async (name, operation) => {
    const world = await openWorld();
    const rights = rightRequests(world.ids)[name] ?? [];
    const attempts = [
      ...ownAttempts(name, world.ids),
      ...rights.flatMap((asked) => commonAttempts(operation, asked)),
    ];
    const seen = new Map<string, string>();
    for (const attempt of attempts) {
      const response = await tryAttempt({ world, strict, operation }, attempt);
      const error = await readError(response);
      if (error !== null) {
        seen.set(error, attempt.title);
      }
    }
    await world.close();
    expect([...seen.keys()].toSorted()).toEqual(errorsOf(operation));
  },
  60_000,
);

/** Such as `404 NOT_FOUND`; null for what is no error, and for a state that is told as such. */
async function readError(response: Response): Promise<string | null> {
  if (response.status < 400) {
    await response.body?.cancel();
    return null;
  }
  const body: unknown = await response.json();
  const { error_code: code, status, ready } = { ...Object(body) };
  const problems = code === undefined ? [] : checker.errorProblems(body);
  expect([response.status, body, ...problems]).toEqual([response.status, body]);
  return status === undefined && ready === undefined ? `${response.status} ${code}` : null;
}
