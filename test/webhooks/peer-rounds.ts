import { checkWebhook, signWebhook, type WebhookScheme } from "@keepsake/core/webhooks";
import { createRandom } from "../random.ts";
import { makeBody, makeSecret, type SecretPair } from "./make-delivery.ts";
import { findPeers, type Peer, type SignedParts } from "./peer-signatures.ts";

/** How far implementations agree. */
export interface PeerTally {
  readonly cases: number;
  /** Cases by the implementation that core was compared with. */
  readonly byPeer: Readonly<Record<string, number>>;
  /** What they do not agree about. */
  readonly disagreements: readonly string[];
}

/** How many cases to make, and from which seed. */
export interface PeerRounds {
  readonly cases: number;
  readonly seed: number;
}

const schemes = ["keepsake", "keepsake", "cortexdb", "ai-memory", "ai-memory-body"] as const;

/**
 * Makes cases, each with a secret and a body of its own: what core signs the other has to sign alike
 * and to verify, what the other signs core has to verify, and neither with a body that was changed.
 */
export async function runPeerRounds({ cases, seed }: PeerRounds): Promise<PeerTally> {
  const random = createRandom(seed);
  const byPeer: Record<string, number> = {};
  const disagreements: string[] = [];
  for (let made = 0; made < cases; made += 1) {
    const scheme = random.pick(schemes);
    const secret = makeSecret(random, scheme);
    const timestamp = Math.floor(Date.now() / 1_000) - random.below(200);
    const parts = { id: `msg_${random.below(1e9)}`, timestamp, body: makeBody(random) };
    for (const peer of findPeers(scheme, secret)) {
      byPeer[peer.name] = (byPeer[peer.name] ?? 0) + 1;
      const found = await compare({ scheme, secret, parts, peer });
      disagreements.push(...found.map((what) => `${peer.name}: ${what} ${JSON.stringify(parts)}`));
    }
  }
  return { cases, byPeer, disagreements };
}

interface Case {
  readonly scheme: WebhookScheme;
  readonly secret: SecretPair;
  readonly parts: SignedParts;
  readonly peer: Peer;
}

async function compare({ scheme, secret, parts, peer }: Case): Promise<readonly string[]> {
  const { body, ...rest } = parts;
  const headers = await signWebhook(body, { scheme, secret: secret.signing, ...rest });
  const [name = "", ours = ""] =
    Object.entries(headers).find(([header]) => header.endsWith("signature")) ?? [];
  const theirs = peer.sign(parts);
  const verifies = async (text: string, signature: string): Promise<boolean> => {
    const input = { body: text, headers: { ...headers, [name]: signature } };
    return (await checkWebhook(input, { scheme, secret: secret.verifying })).ok;
  };
  const changed = body.replace("{", "{ ");
  const claims: Readonly<Record<string, boolean>> = {
    "sign alike": ours === theirs,
    "verifies ours": peer.verifies(parts, ours),
    "is verified": await verifies(body, theirs),
    "refuses a changed body": !peer.verifies({ ...parts, body: changed }, ours),
    "is refused with a changed body": !(await verifies(changed, theirs)),
  };
  return Object.keys(claims).filter((claim) => claims[claim] !== true);
}
