import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { openMemory } from "./open-memory.ts";
import type { FullDisk } from "./testing/fill-disk.ts";
import { runScript } from "./testing/run-script.ts";
import { useTemporaryFolder } from "./testing/temporary-folder.ts";

const folder = useTemporaryFolder();

const mountTmpfs = 'mount -t tmpfs -o size=2m none "$0"';
const unshare = [["--mount"], ["--user", "--map-root-user", "--mount"]].find(canMount);

test.skipIf(process.platform === "win32")(
  "where a file may not grow, what was acknowledged stays, and the next process writes on",
  async () => {
    const launcher = ["sh", "-c", 'ulimit -S -f 1000; exec "$0" "$@"'];
    const found = await runScript<FullDisk>("fill-disk", [folder.path], { launcher });
    expectSpaceError(found);
    const memory = await openMemory({ path: folder.join("memory.db") });
    expect((await idsOf(memory)).toSorted()).toEqual(found.before.toSorted());
    const { eventId } = await memory.experience("user:ana", "There is space again.");
    expect(await idsOf(memory)).toContain(eventId);
    await memory.close();
  },
);

test("on a full disk writing fails and reading works; with space again writing works", async (context) => {
  if (unshare === undefined) {
    context.skip("this machine does not let the tests mount a small disk");
    return;
  }
  const ballast = folder.join("ballast");
  const script = `${mountTmpfs} && head -c 700000 /dev/zero > "$0/ballast" && exec "$@"`;
  const launcher = ["unshare", ...unshare, "sh", "-c", script, folder.path];
  const found = await runScript<FullDisk>("fill-disk", [folder.path, ballast], { launcher });
  expectSpaceError(found);
  expect(found.writing?.message).toContain("the disk is full; free some space");
  expect(found.opening).toMatchObject({ name: "ValidationError", details: { field: "path" } });
  expect(found.opening?.message).toContain("the disk is full; free some space");
  expect(found.after).toHaveLength(1);
  expect(found.readAtEnd).toEqual([...found.before, ...found.after].toReversed());
});

function canMount(options: readonly string[]): boolean {
  const script = "mount -t tmpfs -o size=2m none /tmp";
  return spawnSync("unshare", [...options, "sh", "-c", script]).status === 0;
}

function expectSpaceError({ before, writing, readWhileFull }: FullDisk): void {
  expect(before.length).toBeGreaterThan(0);
  expect(writing).toMatchObject({ name: "ServerError", code: "WAL_UNAVAILABLE" });
  expect(writing?.details).toEqual({ path: expect.stringContaining("memory.db") });
  expect(writing?.message).toContain("free");
  expect(readWhileFull).toEqual(before.toReversed());
}

async function idsOf(memory: Awaited<ReturnType<typeof openMemory>>): Promise<readonly string[]> {
  return (await memory.events("user:ana", { limit: 500 })).items.map(({ id }) => id);
}
