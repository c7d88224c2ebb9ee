import { readFileSync } from "node:fs";
import type { Flag } from "./flag.ts";
import type { FlagValues } from "./flag-values.ts";
import { UsageError } from "./usage-error.ts";

/** The flags that give a secret: itself, or a file that holds it. */
export function secretFlags(name: string, about: string): readonly Flag[] {
  return [
    {
      name,
      value: "SECRET",
      about: `${about};\non a command line others may see it: give the variable or a file`,
    },
    { name: `${name}-file`, value: "FILE", about: `a file that holds --${name}` },
  ];
}

/**
 * A secret that is given by {@link secretFlags}; undefined where none is.
 *
 * @throws {@link UsageError} for one that no header could carry, or where two are given; it repeats none.
 */
export function readSecret(values: FlagValues, name: string): string | undefined {
  const path = values.text(`${name}-file`);
  const given = values.text(name);
  if (path !== undefined && given !== undefined) {
    throw new UsageError(`--${name} and --${name}-file are both given; give one`);
  }
  const secret = path === undefined ? given : readSecretFile(path, name);
  if (secret !== undefined && !/^[\x21-\x7e]+$/.test(secret)) {
    throw new UsageError(`--${name}: it is empty, or has characters other than visible ASCII`);
  }
  return secret;
}

function readSecretFile(path: string, name: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    const given = JSON.stringify(path);
    throw new UsageError(`--${name}-file: ${given} cannot be read`, { cause });
  }
}
