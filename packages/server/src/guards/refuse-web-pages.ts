import { PolicyDeniedError } from "@keepsake/core";
import { answerError } from "../routing/answer-error.ts";
import { isLoopback } from "./is-loopback.ts";

/**
 * Guards a server that takes everybody who reaches it, on a machine where web pages are shown: a page may
 * send requests to the machine's own ports, and give the server its own name by pointing that at this
 * machine. The request must name this machine, and come from no other origin.
 */
export function refuseWebPages(
  handler: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const reason = findReason(request);
    return reason === null
      ? await handler(request)
      : answerError(new PolicyDeniedError(reason, { tier: "deployment" }), request);
  };
}

function findReason({ headers, url }: Request): string | null {
  const { host, hostname, protocol } = new URL(url);
  const named = headers.get("host") ?? host;
  const isNamed = named === host || isLoopback(URL.parse(`${protocol}//${named}`)?.hostname ?? "");
  if (!isLoopback(hostname) || !isNamed) {
    return "this server has no key and answers under a name of this machine alone, such as 127.0.0.1; give it a key to use another";
  }
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site") ?? "none";
  if (
    (origin !== null && origin !== `${protocol}//${named}`) ||
    !/^(?:none|same-origin)$/.test(site)
  ) {
    return "this server has no key and answers no pages of other origins; give it a key";
  }
  return null;
}
