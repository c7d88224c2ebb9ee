import { generateKeys, sign } from "paseto-ts/v4";
import type { Random } from "../../random.ts";
import { apiKey, tokenKeys } from "../document/world.ts";

const others = generateKeys("public");
const hourMs = 60 * 60_000;

/** A bearer that no server here may take. */
export function makeWrongBearer(random: Random): string {
  const right = tokenOf({}, tokenKeys.secretKey);
  const at = 12 + random.below(right.length - 12);
  const ways = [
    () => "wrong",
    () => `${apiKey}x`,
    () => apiKey.slice(1),
    () => "v4.public.AAAA",
    () => "v4.local.AAAA",
    () => right.slice(0, at),
    () => `${right.slice(0, at - 1)}${right[at - 1] === "A" ? "B" : "A"}${right.slice(at)}`,
    () => tokenOf({}, others.secretKey),
    () => tokenOf({ exp: "2020-01-01T00:00:00Z" }, tokenKeys.secretKey),
    () => tokenOf({ exp: random.pick<unknown>([null, "soon", -1, {}]) }, tokenKeys.secretKey),
    () =>
      tokenOf({ sub: random.pick<unknown>(["ana", "", null, 5, "team:a"]) }, tokenKeys.secretKey),
    () =>
      tokenOf(
        { aud: random.pick<unknown>(["cortexdb:tenant:other", 5, null]) },
        tokenKeys.secretKey,
      ),
    () => tokenOf({ nbf: new Date(Date.now() + hourMs).toISOString() }, tokenKeys.secretKey),
    () => tokenOf({ scopes: random.pick<unknown>([["nowhere"], "x", [5]]) }, tokenKeys.secretKey),
  ] as const;
  return random.pick(ways)();
}

function tokenOf(claims: object, key: string): string {
  const exp = new Date(Date.now() + hourMs).toISOString();
  const said = { sub: "user:ana", aud: "cortexdb:tenant:acme", exp, ...claims };
  const plain = { validatePayload: false, addExp: false, addIat: false };
  return sign(key, JSON.stringify(said), plain);
}
