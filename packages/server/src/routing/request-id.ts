/** A name for a request that nothing else has: `req_` and 32 hexadecimal digits. */
export function createRequestId(): string {
  return `req_${crypto.randomUUID().replaceAll("-", "")}`;
}
