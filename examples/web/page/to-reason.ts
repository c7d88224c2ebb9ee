/** Why something failed, in words for people: a browser names lost connections in its own. */
export function toReason(error: Error): string {
  return error instanceof TypeError ? "The server cannot be reached." : error.message;
}
