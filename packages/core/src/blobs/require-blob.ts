import { ValidationError } from "../errors/validation-error.ts";
import { limits } from "../limits.ts";

const defaultType = "application/octet-stream";
const longestType = 255;
const token = "[\\w!#$&^.+-]+";
const mediaType = new RegExp(
  `^${token}/${token}(?:\\s*;\\s*${token}=(?:${token}|"[^"\\\\\\r\\n]*"))*$`,
);
const otherForms = /^(?:multipart\/|application\/(?:[\w.-]+\+)?json(?:\s*;|$))/i;

/** Checks that these are bytes that may be uploaded. @throws {@link ValidationError} on field `data`. */
export function requireBlobData(data: unknown): asserts data is Uint8Array {
  if (!(data instanceof Uint8Array)) {
    throw new ValidationError("data", `a ${typeof data} is no Uint8Array`);
  }
  if (data.length > limits.blobBytes) {
    const reason = `its ${data.length} bytes are more than ${limits.blobBytes}; upload it in parts`;
    throw new ValidationError("data", reason, { code: "PAYLOAD_TOO_LARGE" });
  }
}

/** The type of bytes to upload. @throws {@link ValidationError} on field `contentType`. */
export function toContentType(given: unknown = defaultType): string {
  if (typeof given !== "string" || given.length > longestType || !isPlain(given)) {
    throw new ValidationError("contentType", "it is no media type; give one such as image/png");
  }
  if (otherForms.test(given)) {
    const reason = `${JSON.stringify(given)} is not taken; write JSON as content of kind json, and upload parts one by one`;
    throw new ValidationError("contentType", reason, { code: "UNSUPPORTED_MEDIA_TYPE" });
  }
  return given;
}

function isPlain(type: string): boolean {
  return /^[\x20-\x7e]*$/.test(type) && mediaType.test(type);
}
