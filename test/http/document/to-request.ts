import type { Operation } from "./operation.ts";
import type { Asked } from "./right-requests.ts";
import { apiKey } from "./world.ts";

/** A request of an operation, under the key of the world. */
export function toRequest(
  { method, path }: Pick<Operation, "method" | "path">,
  { params = {}, query = {}, body, headers = {} }: Asked,
): Request {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? "missing"),
  );
  const url = `http://127.0.0.1${filled}?${new URLSearchParams(query).toString()}`;
  const isJson = !(body instanceof Uint8Array);
  return new Request(url, {
    method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(isJson && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: isJson ? JSON.stringify(body) : new Uint8Array(body) }),
  });
}
