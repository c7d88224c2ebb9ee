import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFile } from "../testing/start-chat.ts";

function start(port: string): ChildProcessWithoutNullStreams {
  const script = fileURLToPath(new URL("start.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=keepsake-source", script], {
    env: { ...process.env, PORT: port, KEEPSAKE_DATA: temporaryFile("web.db"), OPENAI_API_KEY: "" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

test("the command serves the page with all that it needs, and ends when it is told to", async () => {
  const child = start("0");
  const [said]: unknown[] = await once(child.stdout, "data");
  const url = /^Open (http:\S+)\/\?user=ana/.exec(String(said))?.[1];
  const page = await (await fetch(`${url}/`)).text();
  const needed = Array.from(page.matchAll(/(?:src|href)="(\/[^"]*)"/g), ([, path]) => path);
  expect(needed).toEqual(["/style.css", "/page.js"]);
  for (const path of needed) {
    expect((await fetch(`${url}${path}`)).status).toBe(200);
  }
  expect(page).not.toMatch(/https?:/);
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
});

test.each(["taken", "a word"])("a port that is %s is told in a line", async (what) => {
  const other = createServer();
  await once(other.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void other.close());
  const port = what === "taken" ? String(Object(other.address()).port) : "none";
  const child = start(port);
  const [said] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect(said).toMatch(/^it cannot be served: .*; set PORT to a port that is free\n$/);
  expect(child.exitCode).toBe(1);
});
