// Writes the version of @keepsake/server, which it tells its callers, beside its code.
import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../packages/server/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
const file = new URL("src/version.ts", folder);
const code = readFileSync(file, "utf8");
writeFileSync(file, code.replace(/"[^"]*"/, JSON.stringify(version)));
