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
  let bytes = new Uint8Array(sizeToldBy(response, maxBytes));
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    if (size + part.value.length > maxBytes) {
      reader?.cancel().catch(() => undefined);
      const reason = `it answers with more than ${maxBytes} bytes; is it that of a memory?`;
      throw new ValidationError("url", reason);
    }
    bytes = withRoomFor(bytes, size + part.value.length);
    bytes.set(part.value, size);
    size += part.value.length;
  }
  return bytes.length === size ? bytes : bytes.slice(0, size);
}

/** What is told may be a lie, or of what is compressed: it is where to begin. */
function sizeToldBy({ headers }: Response, maxBytes: number): number {
  const told = Number(headers.get("content-length") ?? 0);
  return told >= 0 && told <= Math.min(maxBytes, 1024 * 1024) ? told : 0;
}

function withRoomFor(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (size <= bytes.length) {
    return bytes;
  }
  const larger = new Uint8Array(Math.max(size, 2 * bytes.length));
  larger.set(bytes);
  return larger;
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
