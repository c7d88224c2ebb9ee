import { openMemory } from "@keepsake/engine";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type AskedHandler, askHandler } from "../../testing/ask-handler.ts";

const path = "/v1/temporal/phrases";
const phrase = {
  name: "fiscal Q3",
  anchor: "2026-01-31T00:00:00Z",
  expression: "+P6M..+P9M",
};
const scope = "org:acme/user:ana";

let server: AskedHandler;

beforeEach(async () => {
  server = askHandler(await openMemory({ path: ":memory:" }));
  await server.memory.experienceBulk(scope, [
    { text: "Porto in spring", observedAt: "2026-03-05" },
    { text: "Porto in autumn", observedAt: "2026-09-05" },
  ]);
});

afterEach(() => server.memory.close());

function recall(): ReturnType<AskedHandler["post"]> {
  const temporal = { natural: "fiscal Q3" };
  return server.post("/v1/recall", { scope, query: "Porto", include: ["events"], temporal });
}

test("a phrase that was added without a scope holds in every scope", async () => {
  expect(await server.post(path, phrase)).toMatchObject({ status: 201, body: phrase });
  expect((await recall()).body).toMatchObject({
    layers: { events: [{ content: { text: "Porto in autumn" } }] },
  });
  expect((await server.get(path)).body).toMatchObject({ items: [phrase] });
  expect((await server.get(`${path}?scope=${scope}`)).body).toMatchObject({ items: [phrase] });
});

test("it holds for an actor that is bound by the policy as well", async () => {
  await server.post(path, phrase);
  const asked = { scope, query: "Porto", temporal: { natural: "Fiscal q3" } };
  const answer = await server.post("/v1/recall", asked, { "x-cortex-actor": "user:ana" });
  expect(answer).toMatchObject({ status: 200, body: { warnings: [] } });
});

test("it is taken back by its name", async () => {
  await server.post(path, phrase);
  expect(await server.delete(`${path}/fiscal%20Q3`)).toMatchObject({ status: 204, text: "" });
  expect(await recall()).toMatchObject({
    status: 422,
    body: { error_code: "INVALID_BODY", details: { field: "temporal.natural" } },
  });
  expect(await server.delete(`${path}/fiscal%20Q3`)).toMatchObject({ status: 404 });
});

test("a phrase of a scope holds in it alone", async () => {
  await server.post(path, { ...phrase, scope: "org:other" });
  expect(await recall()).toMatchObject({ status: 422 });
  expect((await server.get(path)).body).toMatchObject({ items: [] });
});

test.each<[string, object]>([
  ["name", { name: "" }],
  ["anchor", { anchor: "soon" }],
  ["expression", { expression: "+P9M..+P6M" }],
  ["unit", { unit: "month" }],
])("a phrase is refused for its %s", async (field, part) => {
  const answer = await server.post(path, { ...phrase, ...part });
  expect(answer).toMatchObject({ status: 422, body: { details: { field } } });
});
