import {
  AuthError,
  ConflictError,
  ConnectionError,
  MemoryError,
  NotFoundError,
  PolicyDeniedError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
} from "@keepsake/core";
import { describe, expect, test } from "vitest";
import { answerWith } from "../testing/replay.ts";
import { isAiMemoryError } from "./ai-memory-error.ts";
import { AiMemoryAuthError } from "./auth-error.ts";
import { AiMemoryConflictError } from "./conflict-error.ts";
import { AiMemoryForbiddenError } from "./forbidden-error.ts";
import { AiMemoryNotFoundError } from "./not-found-error.ts";
import { AiMemoryRateLimitError } from "./rate-limit-error.ts";
import { AiMemoryServerError } from "./server-error.ts";
import { AiMemoryTimeoutError } from "./timeout-error.ts";
import { AiMemoryTransportError } from "./transport-error.ts";
import { AiMemoryValidationError } from "./validation-error.ts";

const json = "application/json";
const plain = "text/plain; charset=utf-8";

/** The error of a call that is answered so. */
async function errorOf(status: number, body: unknown, type?: string): Promise<unknown> {
  const { client } = answerWith([{ status, body, ...(type !== undefined && { type }) }]);
  return await client.create({ title: "a", content: "b" }).catch((error: unknown) => error);
}

describe("an answer other than success", () => {
  test.each([
    [400, AiMemoryValidationError, ValidationError],
    [413, AiMemoryValidationError, ValidationError],
    [415, AiMemoryValidationError, ValidationError],
    [422, AiMemoryValidationError, ValidationError],
    [405, AiMemoryValidationError, ValidationError],
    [401, AiMemoryAuthError, AuthError],
    [403, AiMemoryForbiddenError, PolicyDeniedError],
    [404, AiMemoryNotFoundError, NotFoundError],
    [409, AiMemoryConflictError, ConflictError],
    [429, AiMemoryRateLimitError, RateLimitError],
    [500, AiMemoryServerError, ServerError],
    [503, AiMemoryServerError, ServerError],
    [504, AiMemoryServerError, ServerError],
  ] as const)("with status %i is a %o, and core's as well", async (status, Own, Core) => {
    const answer = { error: "no such luck", code: "LUCK", more: 1 };
    const error = await errorOf(status, answer, json);
    expect(error).toBeInstanceOf(Own);
    expect(error).toBeInstanceOf(Core);
    expect([Own.isInstance(error), Core.isInstance(error), isAiMemoryError(error)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(error).toMatchObject({
      status,
      message: expect.stringContaining("no such luck"),
      daemonCode: "LUCK",
      answer,
      request: { method: "POST", path: "/api/v1/memories" },
    });
  });

  test("is told by its text where it is none of JSON", async () => {
    const error = await errorOf(422, "Failed to deserialize: title: invalid type", plain);
    expect(error).toMatchObject({
      field: "request",
      reason: "Failed to deserialize: title: invalid type",
      answer: {},
      daemonCode: undefined,
    });
  });

  test("names the field where the daemon does", async () => {
    const error = await errorOf(400, { error: "invalid request body", fields: ["title"] }, json);
    expect(error).toMatchObject({ field: "title", message: "title: invalid request body" });
  });

  test("tells of a route that the daemon has not", async () => {
    expect(await errorOf(404, "")).toMatchObject({
      message: expect.stringMatching(/^the daemon does not serve POST \/api\/v1\/memories/),
    });
  });

  test.each([
    [404, 1],
    [200, 1],
    [502, 3],
  ])("with status %i and HTML is not a daemon's, and made %i times", async (status, tries) => {
    const answer = { status, body: "<html><body>Not here</body></html>", type: "text/html" };
    const { client, sent } = answerWith([answer], { maxRetries: 2 });
    for (const call of [() => client.metrics(), () => client.get("a")]) {
      const ask: Promise<unknown> = call();
      await expect(ask).rejects.toThrow(AiMemoryServerError);
      await expect(ask).rejects.toMatchObject({ status, retriable: tries > 1 });
      await expect(ask).rejects.toThrow(/is baseUrl that of an ai-memory daemon\?$/);
    }
    expect(sent).toHaveLength(2 * tries);
  });

  test("that leads elsewhere names where", async () => {
    const error = await errorOf(308, "");
    expect(error).toBeInstanceOf(AiMemoryValidationError);
    expect(error).toMatchObject({
      field: "baseUrl",
      reason: "it leads to elsewhere; give that instead",
    });
  });

  test("holds no secret of the request", async () => {
    const { client } = answerWith([{ status: 401, body: { error: "missing" }, type: json }], {
      apiKey: "sk-secret",
    });
    const error = await client.search("secret words").catch((caught: unknown) => caught);
    expect(JSON.stringify(error) + String(error)).not.toMatch(/sk-secret|secret words/);
  });
});

describe("an answer that no daemon gives", () => {
  test.each([
    ["a list", [], /the answer has a list as the answer/],
    ["null", null, /the answer has null as the answer/],
    [
      "fields of other kinds",
      { status: "ok", service: "x", version: 10 },
      /a number as the answer\.version/,
    ],
    ["no JSON", "ok", /the answer is not JSON/],
  ])("%s gives one error", async (_, body, message) => {
    const { client, sent } = answerWith([{ status: 200, body, type: json }], { maxRetries: 3 });
    const refused = client.health();
    await expect(refused).rejects.toThrow(AiMemoryServerError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toMatchObject({ retriable: false });
    expect(sent).toHaveLength(1);
  });
});

describe("errors", () => {
  test("are told from core's own", () => {
    const error = new ConflictError("taken");
    expect(isAiMemoryError(error)).toBe(false);
    expect(AiMemoryConflictError.isInstance(error)).toBe(false);
    expect(AiMemoryNotFoundError.isInstance(new AiMemoryConflictError("taken"))).toBe(false);
  });

  test("of time and transport are core's as well", () => {
    const slow = new AiMemoryTimeoutError("slow");
    const down = new AiMemoryTransportError("down");
    expect(TimeoutError.isInstance(slow) && MemoryError.isInstance(slow)).toBe(true);
    expect(ConnectionError.isInstance(down) && isAiMemoryError(down)).toBe(true);
    expect([slow.status, down.status]).toEqual([0, 0]);
  });
});
