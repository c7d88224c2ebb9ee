import { type LookupAddress, promises as dns } from "node:dns";
import { isLoopback } from "../../guards/is-loopback.ts";

/** Gives every address that a name has. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** How a name server is asked: twice at most, for as long as a receiver has to answer at the least. */
const asking = { timeout: 2_000, tries: 2 };

/**
 * Asks name servers themselves, not by way of the system: that has a few threads for it, which names whose
 * servers are silent would keep from everything else that needs them, such as signing.
 *
 * @param servers addresses of name servers; by default those that the system is set to.
 */
export function createResolve(servers?: readonly string[]): Resolve {
  const resolver = new dns.Resolver(asking);
  if (servers !== undefined) {
    resolver.setServers(servers);
  }
  return async (hostname) => {
    if (isLoopback(hostname)) {
      return await dns.lookup(hostname, { all: true, order: "verbatim" });
    }
    const asked = [resolver.resolve4(hostname), resolver.resolve6(hostname)] as const;
    const [four, six] = await Promise.allSettled(asked);
    if (four.status === "rejected" && six.status === "rejected") {
      throw four.reason;
    }
    return [...toAddresses(four, 4), ...toAddresses(six, 6)];
  };
}

function toAddresses(
  asked: PromiseSettledResult<readonly string[]>,
  family: number,
): readonly LookupAddress[] {
  return asked.status === "fulfilled" ? asked.value.map((address) => ({ address, family })) : [];
}
