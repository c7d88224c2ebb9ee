import { ServerError } from "@keepsake/core";

/** The error for what a server cannot take on now. */
export function tooBusy(): ServerError {
  const message = "the server has as many requests as it can take; come back later";
  return new ServerError(message, { code: "WAL_UNAVAILABLE" });
}
