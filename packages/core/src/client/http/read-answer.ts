import { ValidationError } from "../../errors/validation-error.ts";

/** More than any answer of the API takes, and less than a process has. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The bytes of an answer; one that does not end is not read to its end.
 *
 * @throws {@link ValidationError} on `url` where there are more than `maxBytes`.
 */
export async function readAnswer(
  response: Response,
  maxBytes: number = mostBytes,
): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.length;
    if (size > maxBytes) {
      reader?.cancel().catch(() => undefined);
      const reason = `it answers with more than ${maxBytes} bytes; is it that of a memory?`;
      throw new ValidationError("url", reason);
    }
    parts.push(part.value);
  }
  return join(parts, size);
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The text of an answer, as `readAnswer` reads it; at once where its length is told and holds. */
export async function readAnswerText(
  response: Response,
  maxBytes: number = mostBytes,
): Promise<string> {
  return isShort(response, maxBytes)
    ? await response.text()
    : new TextDecoder().decode(await readAnswer(response, maxBytes));
}

/** No more comes than is told, unless it is compressed. */
function isShort({ headers }: Response, maxBytes: number): boolean {
  const told = headers.get("content-length");
  return told !== null && Number(told) <= maxBytes && !headers.has("content-encoding");
}
