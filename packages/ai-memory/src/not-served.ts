import { AiMemoryNotFoundError } from "./errors/not-found-error.ts";

/** Calls that the documents of ai-memory name, and no published daemon serves. Nothing is sent for them. */
export interface NotServed {
  /** @throws `AiMemoryNotFoundError` always: give a memory a `scope` when it is stored instead. */
  grant(id: string, agentId: string): Promise<never>;
  /** @throws `AiMemoryNotFoundError` always. */
  revoke(id: string, agentId: string): Promise<never>;
  /** @throws `AiMemoryNotFoundError` always: peers are told in the daemon's configuration. */
  cluster(request: Readonly<Record<string, unknown>>): Promise<never>;
}

/** What such calls come to. */
export const notServed: { readonly [Name in keyof NotServed]: () => Promise<never> } = {
  grant: () => fail("grant", "give a memory a scope when it is stored instead"),
  revoke: () => fail("revoke", "who may see a memory is told when it is stored"),
  cluster: () => fail("cluster", "peers are told in the daemon's own configuration"),
};

function fail(name: string, instead: string): Promise<never> {
  const message = `no published ai-memory daemon serves ${name}, so nothing was sent; ${instead}`;
  return Promise.reject(new AiMemoryNotFoundError(message, { status: 404 }));
}
