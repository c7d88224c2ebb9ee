import type { View } from "@keepsake/core";
import { expect, test } from "vitest";
import { readScopes } from "./visible-scopes.ts";

const held = ["org:acme", "org:acme/user:ana", "org:acme/user:ana/task:move", "org:acme/user:bo"];

const storage = {
  listScopes: (path: string | null): Promise<readonly string[]> =>
    Promise.resolve(held.filter((scope) => scope === path || scope.startsWith(`${path}/`))),
};

const read = (view: View): Promise<readonly string[]> =>
  readScopes(storage, "org:acme/user:ana", view);

test.each<View>(["local", "raw", "granular", "structured"])(
  "%s reads the scope alone",
  async (view) => {
    expect(await read(view)).toEqual(["org:acme/user:ana"]);
  },
);

test("holistic reads what encloses the scope", async () => {
  expect(await read("holistic")).toEqual(["org:acme/user:ana", "org:acme"]);
});

test("descend reads what lies below the scope", async () => {
  expect(await read("descend")).toEqual(["org:acme/user:ana", "org:acme/user:ana/task:move"]);
});

test("descend reads a scope that holds nothing yet", async () => {
  expect(await readScopes(storage, "org:new", "descend")).toEqual(["org:new"]);
});
