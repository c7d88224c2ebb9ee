import { ValidationError } from "@keepsake/core";
import { fromWire } from "@keepsake/core/wire";
import type { HeldBody } from "../load/body-room.ts";
import { checkWireJson } from "./check-wire-json.ts";
import type { Call, Route } from "./route.ts";
import type { WireObject } from "./wire-object.ts";

/** Bytes of a body that a route takes where it says nothing else. */
const defaultBodyBytes = 8 * 1024 * 1024;

/** The body of a request: the fields of one in JSON in the contract's spelling, and the bytes of others. */
export type ReadBody = Pick<Call, "body" | "bytes">;

/** That of a request without one. */
export const emptyBody: ReadBody = { body: {}, bytes: new Uint8Array() };

/**
 * Reads as much of a body as its route takes.
 *
 * @throws {@link ValidationError} where it is too large, not JSON or no object; what `held` throws.
 */
export async function readBody(
  request: Request,
  { body, maxBytes }: Pick<Route, "body" | "maxBytes">,
  held: HeldBody,
): Promise<ReadBody> {
  if (maxBytes !== undefined) {
    return { ...emptyBody, bytes: await readBytes(request, maxBytes, held) };
  }
  if (body === undefined) {
    return emptyBody;
  }
  const bytes = await readBytes(request, body.maxBytes ?? defaultBodyBytes, held);
  return { ...emptyBody, body: readFields(request, bytes) };
}

/** The fields of a body; none where there is no body. */
function readFields(request: Request, bytes: Uint8Array): WireObject {
  if (bytes.length === 0) {
    return {};
  }
  requireJsonType(request);
  const value = parseJson(bytes);
  checkWireJson(value);
  return { ...Object(fromWire(value)) };
}

/** The bytes of a body: at once where its length is told and small, since no more is taken then. */
async function readBytes(request: Request, maxBytes: number, held: HeldBody): Promise<Uint8Array> {
  const length = request.headers.get("content-length");
  if (Number(length ?? 0) > maxBytes) {
    throw tooLarge(maxBytes);
  }
  if (length === null || Number(length) > firstBytes) {
    return await readParts(request, maxBytes, held);
  }
  held.add(Number(length));
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > maxBytes) {
    throw tooLarge(maxBytes);
  }
  return bytes;
}

/** They are gathered in one piece: a body may come byte by byte. */
async function readParts(request: Request, maxBytes: number, held: HeldBody): Promise<Uint8Array> {
  let bytes = new Uint8Array(firstBytes);
  let size = 0;
  for await (const part of request.body ?? []) {
    if (size + part.length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    held.add(part.length);
    bytes = withRoomFor(bytes, size + part.length);
    bytes.set(part, size);
    size += part.length;
  }
  return bytes.subarray(0, size);
}

const firstBytes = 16 * 1024;

function withRoomFor(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  if (size <= bytes.length) {
    return bytes;
  }
  const larger = new Uint8Array(Math.max(size, 2 * bytes.length));
  larger.set(bytes);
  return larger;
}

/** A page of another origin can send anything but JSON without being asked for. */
function requireJsonType(request: Request): void {
  const type = request.headers.get("content-type") ?? "";
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type) || encoding !== "identity") {
    const reason = `it is ${JSON.stringify(type)}, ${encoding}; send application/json, not compressed`;
    throw new ValidationError("content-type", reason, { code: "UNSUPPORTED_MEDIA_TYPE" });
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ValidationError("body", "it is not JSON in UTF-8", { cause });
  }
}

function tooLarge(maxBytes: number): ValidationError {
  const reason = `it is larger than ${maxBytes} bytes`;
  return new ValidationError("body", reason, { code: "PAYLOAD_TOO_LARGE" });
}
