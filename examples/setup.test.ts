import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const manifests = ["package.json", "examples/package.json", "packages/core/package.json"];
const inputs = ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests];
const output = "node_modules/.modules.yaml";

/** Counts how often it runs, and as the real one leaves alone what it finds done. */
const installer = `#!/bin/sh
printf x >> installed
test -e ${output} || { mkdir -p node_modules && touch ${output}; }
`;

/** A workspace that is installed. */
function createWorkspace(): string {
  const root = mkdtempSync(join(tmpdir(), "keepsake-setup-"));
  write(root, "bin/npx", installer);
  for (const file of [...inputs, output, "installed"]) {
    write(root, file, "");
    setAge(root, file, file === output ? 60 : 120);
  }
  cpSync(new URL("../scripts", import.meta.url), join(root, "scripts"), { recursive: true });
  return root;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text, { mode: 0o755 });
}

function setAge(root: string, file: string, seconds: number): void {
  const time = Date.now() / 1_000 - seconds;
  utimesSync(join(root, file), time, time);
}

/** Sets up, and gives how often the installer ran so far. */
function setUp(root: string): number {
  const path = `${join(root, "bin")}${delimiter}${process.env["PATH"]}`;
  const env = { ...process.env, PATH: path };
  execFileSync(process.execPath, [join(root, "scripts/setup.mjs")], { env, stdio: "pipe" });
  return readFileSync(join(root, "installed"), "utf8").length;
}

describe.skipIf(process.platform === "win32")("setup", () => {
  test("does nothing where everything is installed", () => {
    expect(setUp(createWorkspace())).toBe(0);
  });

  test.each(inputs)("installs where %s changed since, and then no more", (file) => {
    const root = createWorkspace();
    setAge(root, file, 30);
    expect(setUp(root)).toBe(1);
    expect(setUp(root)).toBe(1);
  });

  test("installs where nothing is installed", () => {
    const root = createWorkspace();
    rmSync(join(root, "node_modules"), { recursive: true });
    expect(setUp(root)).toBe(1);
  });
});
