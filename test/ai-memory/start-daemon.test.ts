import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { startDaemon } from "@keepsake/testing/ai-memory";
import { expect, test } from "vitest";
import { describeDaemons } from "./describe-daemons.ts";

async function isServed(url: string): Promise<boolean> {
  return await fetch(`${url}/api/v1/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function readLine(child: ChildProcess): Promise<string> {
  const [line]: readonly unknown[] = await once(child.stdout ?? child, "data");
  return String(line).trim();
}

describeDaemons("starting and stopping", (program) => {
  test("it serves, and leaves nothing when it is stopped", async () => {
    const daemon = await startDaemon(program.path);
    const health = await fetch(`${daemon.url}/api/v1/health`);
    expect(await health.json()).toMatchObject({ status: "ok", version: program.version });
    await daemon.stop();
    expect(await isServed(daemon.url)).toBe(false);
    expect(existsSync(daemon.home)).toBe(false);
    await daemon.stop();
  });

  test("it ends with the process that started it", async () => {
    const code = `import { startDaemon } from "@keepsake/testing/ai-memory";
      const { url, home } = await startDaemon(${JSON.stringify(program.path)});
      console.log(JSON.stringify({ url, home }));`;
    const flags = ["--conditions=keepsake-source", "--input-type=module", "-e", code];
    const child = spawn(process.execPath, flags, { cwd: import.meta.dirname });
    const { url, home }: { url: string; home: string } = JSON.parse(await readLine(child));
    expect(await isServed(url)).toBe(true);
    child.kill("SIGKILL");
    while (existsSync(home)) {
      await sleep(50);
    }
    expect(await isServed(url)).toBe(false);
  });
});

test("a daemon that does not start says why, and leaves nothing", async () => {
  await expect(startDaemon("/nowhere/ai-memory")).rejects.toThrow(/did not start:\n.*nowhere/);
});
