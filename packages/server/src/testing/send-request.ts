import type { Handler } from "../create-handler.ts";

/** What a handler answered. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  /** Nothing where it is not JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  /** As it came. */
  readonly text: string;
}

/** A request; one with a body is sent by POST where nothing else is said. */
export interface Asked {
  readonly method?: string;
  readonly token?: string;
  readonly actor?: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: object;
}

/** Asks a handler something. */
export async function sendRequest(
  handler: Handler,
  path: string,
  { token, actor, headers, body, method = body === undefined ? "GET" : "POST" }: Asked = {},
): Promise<Told> {
  const request = new Request(`http://localhost${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(actor !== undefined && { "x-cortex-actor": actor }),
      ...headers,
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const response = await handler(request);
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : {},
    text,
  };
}

/** A field of an answer that is a text. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
