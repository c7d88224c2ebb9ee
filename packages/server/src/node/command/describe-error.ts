import { ValidationError } from "@keepsake/core";

/** An error as one line, without its stack; a field of the memory's is named as the flag that gives it. */
export function describeError(error: unknown): string {
  if (ValidationError.isInstance(error)) {
    const flag = flagsByField[error.field.replace(/\[\d+\]$/, "")];
    return oneLine(flag === undefined ? error.message : `--${flag}: ${error.reason}`);
  }
  return oneLine(error instanceof Error ? error.message || error.name : String(error));
}

const flagsByField: Readonly<Record<string, string>> = {
  path: "data",
  to: "to",
  scope: "scope",
  url: "url",
  "tokens.secretKey": "secret-key",
  "tokens.publicKeys": "public-keys",
  host: "host",
  port: "port",
};

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}
