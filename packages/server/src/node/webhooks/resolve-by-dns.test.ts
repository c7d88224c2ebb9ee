import { expect, test } from "vitest";
import { startNameServer } from "../testing/start-name-server.ts";
import { createResolve } from "./resolve-by-dns.ts";

test("a name has the addresses of both families that its name server tells", async () => {
  const resolve = createResolve([await startNameServer("hooks.acme.dev")]);
  expect(await resolve("hooks.acme.dev")).toEqual([
    { address: "93.184.215.14", family: 4 },
    { address: "2606:4700::1", family: 6 },
  ]);
});

test("names whose servers are silent keep nothing else waiting, and are given up", async () => {
  const resolve = createResolve([await startNameServer("hooks.acme.dev")]);
  const silent = Array.from({ length: 64 }, (_, place) => resolve(`silent-${place}.acme.dev`));
  const outcomes = Promise.allSettled(silent);
  expect(await resolve("hooks.acme.dev")).toHaveLength(2);
  const beganMs = performance.now();
  await crypto.subtle.digest("SHA-256", new Uint8Array(1));
  expect(performance.now() - beganMs).toBeLessThan(1_000);
  for (const outcome of await outcomes) {
    expect(outcome).toMatchObject({ status: "rejected", reason: { code: "ETIMEOUT" } });
  }
}, 20_000);

test("this machine is known without a name server", async () => {
  const resolve = createResolve(["127.0.0.1:9"]);
  expect(await resolve("localhost")).toContainEqual({ address: "127.0.0.1", family: 4 });
});
