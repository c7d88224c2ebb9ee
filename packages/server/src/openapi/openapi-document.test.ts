import { describe, expect, test } from "vitest";
import { routes } from "../routes/routes.ts";
import { toOpenApiDocument } from "./openapi-document.ts";

const document = JSON.parse(JSON.stringify(toOpenApiDocument(routes, { version: "1.2.3" })));

/** The parameters of what is read at a path, by name. */
const named = (path: string): ReadonlyMap<string, Record<string, unknown>> =>
  new Map(
    document.paths[path].get.parameters.map((parameter: { name: string }) => [
      parameter.name,
      parameter,
    ]),
  );

describe("the document", () => {
  test("tells every route, by its path and method", () => {
    const told = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    expect(told.toSorted()).toEqual(known.toSorted());
  });

  test("writes names as the wire does, and nothing else", () => {
    const { schema } = document.paths["/v1/recall"].post.requestBody.content["application/json"];
    const text = JSON.stringify(schema);
    expect(text).toContain('"max_tokens"');
    expect(text).toContain('"inline_with_markers"');
    expect(text).not.toContain("maxTokens");
  });

  test("names every error with the status it has", () => {
    const { responses } = document.paths["/v1/experience"].post;
    expect(responses["409"].description).toContain("IDEMPOTENCY_CONFLICT");
    expect(responses["401"].description).toContain("MISSING_TOKEN");
  });

  test("says where bytes are taken, of whatever type", () => {
    const { requestBody } = document.paths["/v1/blobs"].post;
    expect(requestBody).toEqual({ required: true, content: { "*/*": {} } });
  });

  test("asks for no key where a route is open to everybody", () => {
    expect(document.paths["/v1/admin/health"].get.security).toEqual([]);
    expect(document.paths["/v1/recall"].post.security).toBeUndefined();
  });

  test("tells an envelope in full, and what of it is required", () => {
    const { Envelope, Content } = document.components.schemas;
    expect(Envelope.required).toEqual(["scope", "content"]);
    expect(Object.keys(Envelope.properties)).toEqual(
      expect.arrayContaining(["context", "observed_actor", "idempotency_key", "source"]),
    );
    expect(Content.anyOf).toHaveLength(5);
  });

  test("tells parameters by what checks them, and is silent about those that are of no use", () => {
    const facts = named("/v1/facts");
    expect(facts.get("scope")).toMatchObject({ in: "query", required: true });
    expect(facts.get("view")?.["schema"]).toMatchObject({ enum: expect.arrayContaining(["raw"]) });
    expect(facts.get("limit")?.["schema"]).toMatchObject({ type: "integer", maximum: 500 });
    const stream = named("/v1/lifecycle/stream");
    expect([stream.has("Last-Event-ID"), stream.has("batch_id")]).toEqual([true, false]);
  });

  test("lets a body of several schemas have the fields of all", () => {
    const { schema } = document.paths["/v1/beliefs"].post.requestBody.content["application/json"];
    expect(schema.required).toEqual(["statement", "confidence", "scope"]);
    expect(schema.additionalProperties).toBe(false);
  });
});
