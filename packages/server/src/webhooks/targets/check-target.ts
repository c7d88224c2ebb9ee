import { ValidationError } from "@keepsake/core";
import ipaddr from "ipaddr.js";
import { isLoopback } from "../../guards/is-loopback.ts";
import { isLoopbackAddress, isPublicAddress } from "./is-public-address.ts";

/** What may be sent to. */
export interface TargetRules {
  /**
   * Whether webhooks may go to this machine, also by `http:`, as where one is developed.
   * @default false
   */
  readonly allowLoopback?: boolean | undefined;
}

/** Names that no public address has: RFC 6761, RFC 6762, RFC 8375, RFC 9476, and what is in use. */
const localNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|alt|onion|test|invalid|example|home\.arpa)$/;

/** A name of two labels or more, none of which is empty: RFC 1035, section 2.3.1. */
const fullName = /^[^.]+(?:\.[^.]+)+$/;

/** Of lower ports that of HTTPS alone, so that nobody talks to a mail server. */
const leastPort = 1_024;
const httpsPort = 443;

/**
 * The address of a webhook, as it may be sent to as far as its text tells; which addresses its name has
 * is looked up when it is sent.
 *
 * @throws `ValidationError` on `url`.
 */
export function checkTarget(text: string, rules: TargetRules = {}): URL {
  const url = parse(text);
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  const isOwn = rules.allowLoopback === true && isLoopback(host);
  requirePlain(url, text, isOwn);
  if (!isOwn) {
    requirePort(url);
    requirePublicHost(host);
  }
  return url;
}

/** Whether an address that a name has may be sent to. */
export function mayConnect(address: string, { allowLoopback = false }: TargetRules): boolean {
  return isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));
}

/** White space and what is not ASCII is read in too many ways. */
function parse(text: string): URL {
  const isPlain = /^https?:\/\/[!-~]+$/i.test(text) && !text.includes("\\");
  const url = isPlain ? URL.parse(text) : null;
  return (
    url ?? refuse("it is not a plain https: address; write other letters of a name in Punycode")
  );
}

function requirePlain(url: URL, text: string, isOwn: boolean): void {
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isOwn)) {
    refuse(`it is ${url.protocol}, and webhooks are sent by https: alone`);
  }
  if (/^https?:\/\/[^/?]*@/i.test(text)) {
    refuse("it has a user or a password; verify signatures instead");
  }
  if (url.hash !== "" || text.includes("#")) {
    refuse("it has a fragment, which is never sent; leave it out");
  }
}

function requirePort({ port: given }: URL): void {
  const port = Number(given || httpsPort);
  if (port !== httpsPort && port < leastPort) {
    refuse(`port ${port} is not for webhooks; use 443, or one from 1024 on`);
  }
}

function requirePublicHost(host: string): void {
  const isAddress = ipaddr.isValid(host);
  if (isAddress && !isPublicAddress(host)) {
    refuse(`${host} is no public address`);
  }
  if (!isAddress && (!fullName.test(host) || localNames.test(host))) {
    refuse(`${JSON.stringify(host)} is no name of the public internet`);
  }
}

function refuse(reason: string): never {
  throw new ValidationError("url", reason);
}
