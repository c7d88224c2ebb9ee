import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";

const namesOfThisMachine = /^(?:127\.0\.0\.1|localhost|\[::1\])$/;

/**
 * Refuses requests that pages of other origins send, or that name this machine by another name: whoever
 * reaches this server is whomever they say they are.
 */
export const refuseStrangers: MiddlewareHandler = async ({ req }, next) => {
  const site = req.header("sec-fetch-site") ?? "none";
  if (!namesOfThisMachine.test(new URL(req.url).hostname) || !/^(?:none|same-origin)$/.test(site)) {
    const message = "this chat answers its own page alone, under a name of this machine";
    throw new HTTPException(403, { message });
  }
  await next();
};
