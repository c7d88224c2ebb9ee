/** A fetch that ends when `signal` fires, because LlamaIndex has no other way to stop a reply. */
export function stoppableFetch(signal: AbortSignal): typeof fetch {
  return async (input, init) => {
    const signals = [signal, ...(init?.signal ? [init.signal] : [])];
    return await fetch(input, { ...init, signal: AbortSignal.any(signals) });
  };
}
