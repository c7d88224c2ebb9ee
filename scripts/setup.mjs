// Installs the workspace, quietly where it works: `npm start` is a chat, not a build log. The
// installer runs through npx so that nothing but Node and npm need be there, and only where what it
// reads is newer than what it wrote, so that a warm start is quick.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync, utimesSync } from "node:fs";

const root = new URL("..", import.meta.url);
const written = new URL("node_modules/.modules.yaml", root);

function changedAtMs(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isInstalled() {
  const packages = readdirSync(new URL("packages", root)).map((name) => `packages/${name}`);
  const manifests = [".", ...readdirSync(root), ...packages].map((name) => `${name}/package.json`);
  const read = ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests];
  return read.every((file) => changedAtMs(new URL(file, root)) < changedAtMs(written));
}

function install() {
  if (changedAtMs(written) === 0) {
    process.stderr.write("Installing packages once; this takes about half a minute …\n");
  }
  const { status, stdout, stderr } = spawnSync("npx -y pnpm@12.21.0 install --frozen-lockfile", {
    cwd: root,
    shell: true,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) {
    utimesSync(written, new Date(), new Date()); // the installer leaves it where nothing changed
  } else {
    process.stderr.write(`${stdout}${stderr}\nThe packages could not be installed.\n`);
    process.exitCode = 1;
  }
}

if (!isInstalled()) {
  install();
}
