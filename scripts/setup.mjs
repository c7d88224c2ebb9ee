// Installs the workspace, quietly where it works: `npm start` is a chat, not a build log. The
// installer runs through npx so that nothing but Node and npm need be there.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const root = new URL("..", import.meta.url);
if (!existsSync(new URL("node_modules", root))) {
  process.stderr.write("Installing packages once; this takes about half a minute …\n");
}
const { status, stdout, stderr } = spawnSync("npx -y pnpm@12.21.0 install --frozen-lockfile", {
  cwd: root,
  shell: true,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
if (status !== 0) {
  process.stderr.write(`${stdout}${stderr}\nThe packages could not be installed.\n`);
  process.exitCode = 1;
}
