import { expect, test } from "vitest";
import { collect } from "../list-events.ts";
import { expectRefusal } from "../rejection.ts";
import type { Suite } from "../suite.ts";

/** Listing scopes. */
export function describeListingScopes(suite: Suite): void {
  test("scopes are listed by path, below a prefix of whole segments, page after page", async () => {
    const [org = ""] = suite.newScope().split("/");
    const paths = [org, `${org}/team:a`, `${org}/team:a/doc:1`, `${org}/team:b`];
    for (const path of [...paths, `${org}x`]) {
      await suite.memory.experience(path, "Hello.");
    }
    await suite.memory.registerScope(`${org}/team:c`);
    const pathsOf = async (filter: object): Promise<readonly string[]> => {
      const page = await suite.memory.listScopes({ prefix: org, ...filter });
      return (await collect(page)).map(({ path }) => path);
    };
    const all = [...paths, `${org}/team:c`];
    expect(await pathsOf({})).toEqual(all);
    for (const limit of [1, 2, 3]) {
      expect(await pathsOf({ limit })).toEqual(all);
    }
    expect(await pathsOf({ autoProvisioned: true })).toEqual(paths);
    expect(await pathsOf({ autoProvisioned: false })).toEqual([`${org}/team:c`]);
    expect(await pathsOf({ prefix: `${org}/team:a` })).toEqual(paths.slice(1, 3));
    const [info] = (await suite.memory.listScopes({ prefix: `${org}/team:b` })).items;
    expect(info).toEqual(await suite.memory.scopeInfo(`${org}/team:b`));
  });

  test("an actor is told of the scopes that it may read", async () => {
    const scope = suite.newScope();
    const [org = ""] = scope.split("/");
    for (const path of [org, scope, `${scope}/task:a`, `${org}/user:bo`]) {
      await suite.memory.experience(path, "Hello.");
    }
    const ana = suite.memory.as("user:ana");
    for (const limit of [1, 50]) {
      const page = await ana.listScopes({ prefix: org, limit });
      expect((await collect(page)).map(({ path }) => path)).toEqual([scope, `${scope}/task:a`]);
    }
  });

  test.each<[string, object, string]>([
    ["a prefix that is no scope", { prefix: "org" }, "prefix"],
    ["a limit beyond 500", { limit: 501 }, "limit"],
    ["a cursor of no list", { cursor: "x" }, "cursor"],
    ["another field", { path: "org:a" }, "path"],
  ])("%s is refused", async (_, filter, field) => {
    await expectRefusal(suite.memory.listScopes(filter), field);
  });
}
