import { ValidationError } from "../../errors/validation-error.ts";

/** What goes along with every request. */
export interface HeaderOptions {
  /** API key or token, or what gives it; asked anew for each request, so that it may be renewed. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  /** Headers for every request, such as those of a gateway. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

const userAgent = "keepsake-js";

/**
 * Gives the function that makes the headers of a request.
 *
 * @throws {@link ValidationError} for what no header takes; it does not repeat it, since it may be a secret.
 */
export function createHeaders({ token, headers }: HeaderOptions): () => Promise<Headers> {
  const common = readHeaders(headers);
  if (!common.has("user-agent") && !isBrowser()) {
    common.set("user-agent", userAgent);
  }
  const ask = typeof token === "function" ? token : () => token;
  if (ask !== token && token !== undefined) {
    requireToken(token);
  }
  return async () => {
    const all = new Headers(common);
    const bearer = await ask();
    if (token !== undefined) {
      requireToken(bearer);
      all.set("authorization", `Bearer ${bearer}`);
    }
    return all;
  };
}

function readHeaders(headers: HeaderOptions["headers"]): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw new ValidationError("headers", "they are no names and texts that headers may be");
  }
}

function requireToken(token: unknown): asserts token is string {
  if (typeof token !== "string" || !/^[!-~]+$/.test(token)) {
    throw new ValidationError("token", "it is no text without spaces or line ends; is it set?");
  }
}

/** Browsers name themselves, and ask the server first where a page wants to. */
function isBrowser(): boolean {
  return globalThis.navigator?.userAgent?.startsWith("Mozilla");
}
