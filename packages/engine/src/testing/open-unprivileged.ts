// Opens each of the files it is given as a user whom permissions bind, and prints how that failed.
import { openMemory } from "../open-memory.ts";
import { type DescribedError, describeError } from "./describe-error.ts";

const nobody = 65_534;

if (process.getuid?.() === 0) {
  process.setgid?.(nobody);
  process.setuid?.(nobody);
}
const errors: (DescribedError | null)[] = [];
for (const path of process.argv.slice(2)) {
  errors.push(await describeError(openMemory({ path })));
}
process.stdout.write(JSON.stringify(errors));
