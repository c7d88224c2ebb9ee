#!/usr/bin/env node
/** The command `keepsake`. @module */

process.stdout.on("error", () => process.exit()); // nobody reads on

if (hasSqlite(process.versions.node)) {
  const { runCommand } = await import("./command/run-command.ts");
  process.exitCode = await runCommand(process.argv.slice(2), {
    env: process.env,
    terminal: {
      write: (text) => void process.stdout.write(text),
      tell: (line) => void process.stderr.write(`${line}\n`),
    },
  });
} else {
  process.stderr.write(`keepsake needs Node 22.16 or newer; this is ${process.version}\n`);
  process.exitCode = 1;
}

function hasSqlite(node: string): boolean {
  const [major = 0, minor = 0] = node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 16);
}
