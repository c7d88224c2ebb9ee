import { MemoryError, ServerError } from "@keepsake/core";

/** How often something is decided anew in its turn, where other processes change the registry. */
const mostTries = 20;

/** The error for what was decided by a registry that was changed meanwhile. */
export function authorizationChanged(scope: string): ServerError {
  const reason = `who may write to ${scope} was changed meanwhile; try again`;
  return new ServerError(reason, { code: "AUTHORIZATION_STATE_CHANGED" });
}

/**
 * Decides and does things anew where the registry was changed meanwhile: one after the other, for of
 * many at once only one can change it.
 */
export class StaleRetries {
  #last: Promise<unknown> = Promise.resolve();

  /** Decides and does `work`, at once; again in its turn where that came too late. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      requireStale(error);
    }
    const turn = this.#last.then(() => retry(work));
    this.#last = turn.catch(() => undefined);
    return await turn;
  }
}

async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < mostTries; tries += 1) {
    try {
      return await work();
    } catch (error) {
      requireStale(error);
    }
  }
  return await work();
}

function requireStale(error: unknown): void {
  if (!MemoryError.isInstance(error) || error.code !== "AUTHORIZATION_STATE_CHANGED") {
    throw error;
  }
}
