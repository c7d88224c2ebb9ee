import ipaddr from "ipaddr.js";

/** Where addresses are that IANA gives out as global unicast: RFC 4291, section 2.4. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/**
 * Whether an address is one of the public internet, by the registries of IANA for special purposes: not
 * private, local, shared, multicast, reserved or for documentation, and none that leads to another one
 * within it, such as those of NAT64, 6to4 and Teredo.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes("%")) {
    return false;
  }
  const parsed = ipaddr.parse(address);
  const isGlobal = parsed.kind() === "ipv4" || parsed.match(globalUnicast);
  return isGlobal && parsed.range() === "unicast";
}

/** Whether an address is of this machine, and of no other form than 127.0.0.0/8 and ::1. */
export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === "loopback";
}
