import type { LookupFunction } from "node:net";
import { callbackify } from "node:util";
import { mayConnect, type TargetRules } from "../../webhooks/targets/check-target.ts";
import type { Resolve } from "./resolve-by-dns.ts";

/**
 * A lookup that gives a connection the very addresses that were checked, so that a name cannot have
 * others by the time of connecting. Where any of them may not be connected to, none is: a name that
 * points inside as well is no mishap.
 */
export function createPinnedLookup(resolve: Resolve, rules: TargetRules): LookupFunction {
  const find = callbackify(async (hostname: string, family: number) => {
    const found = await resolve(hostname);
    if (found.some(({ address }) => !mayConnect(address, rules))) {
      throw new Error(`${hostname} has an address that is not public`);
    }
    const wanted = found.filter((one) => family === 0 || one.family === family);
    const [first] = wanted;
    if (first === undefined) {
      throw new Error(`${hostname} has no address`);
    }
    return { first, all: [...wanted] };
  });
  return (hostname, options, callback) => {
    find(hostname, toFamily(options.family), (error, found) => {
      if (error !== null) {
        callback(error, "");
      } else if (options.all === true) {
        callback(null, found.all);
      } else {
        callback(null, found.first.address, found.first.family);
      }
    });
  };
}

function toFamily(family: number | "IPv4" | "IPv6" | undefined): number {
  return family === "IPv4" ? 4 : family === "IPv6" ? 6 : (family ?? 0);
}
