import type { Random } from "../random.ts";
import { type Delivery, headersThatCount } from "./delivery.ts";

/**
 * A delivery that differs from an authentic one in the secret, in the bytes of the body or in what
 * the headers that count say, so that no receiver may accept it.
 */
export function mutateDelivery(random: Random, delivery: Delivery, other: Delivery): Delivery {
  for (;;) {
    const mutated = random.pick([mutateBody, mutateHeader, mutateSignature, mutateSecret])(
      random,
      delivery,
      other,
    );
    if (isDifferent(mutated, delivery)) {
      return mutated;
    }
  }
}

type Mutate = (random: Random, delivery: Delivery, other: Delivery) => Delivery;
type Change = (random: Random, value: string, other: string) => string;

function isDifferent(mutated: Delivery, delivery: Delivery): boolean {
  return (
    mutated.secret !== delivery.secret ||
    Buffer.compare(mutated.body, delivery.body) !== 0 ||
    headersThatCount(delivery).some((name) =>
      name.endsWith("signature")
        ? !listSignatures(mutated.headers[name]).includes(delivery.headers[name] ?? "")
        : mutated.headers[name] !== delivery.headers[name],
    )
  );
}

/** A right signature among others is right, for a header may list several. */
function listSignatures(header = ""): readonly string[] {
  return header.split(" ").map((entry) => (entry.endsWith(",") ? entry.slice(0, -1) : entry));
}

const mutateBody: Mutate = (random, delivery, other) => {
  const text = Buffer.from(delivery.body).toString("utf8");
  const bytes = random.pick<(given: Uint8Array) => Uint8Array>([
    (given) => flipBit(random, given),
    (given) => flipBit(random, given),
    (given) => given.subarray(0, random.below(given.length)),
    (given) => Buffer.concat([given.subarray(0, 9), given.subarray(random.below(given.length))]),
    (given) => Buffer.concat([given, given]),
    () => Buffer.from(JSON.stringify(JSON.parse(text), undefined, 3)),
    () => Buffer.from(text.normalize("NFKD").toUpperCase()),
    () => Buffer.from(text, "utf16le"),
    () => Buffer.from(text, "latin1"),
    () => Buffer.from(`\uFEFF${text}`),
    () => Buffer.from(random.pick([`${text}\n`, ` ${text}`, `${text}\0`, text.replace("{", "{ ")])),
    () => other.body,
  ])(delivery.body);
  return { ...delivery, body: bytes };
};

const mutateHeader: Mutate = (random, delivery, other) => {
  const [first = "", ...names] = headersThatCount(delivery);
  const name = random.pick([first, ...names]);
  const value = change(random, delivery.headers[name] ?? "", other.headers[name] ?? "");
  const { [name]: _left, ...rest } = delivery.headers;
  return { ...delivery, headers: random.chance(0.1) ? rest : { ...rest, [name]: value } };
};

const mutateSignature: Mutate = (random, delivery, other) => {
  const name = headersThatCount(delivery).find((header) => header.endsWith("signature")) ?? "";
  const [, label = "", encoded = ""] = /^(\w+[,=])(.*)$/.exec(delivery.headers[name] ?? "") ?? [];
  const bytes = Buffer.from(encoded, label === "sha256=" ? "hex" : "base64");
  const written = random.pick<() => string>([
    () => label + flipBit(random, bytes).toString(label === "sha256=" ? "hex" : "base64"),
    () => label + bytes.toString(label === "sha256=" ? "base64" : "hex"),
    () => label + bytes.toString("base64url"),
    () => label + encoded.toUpperCase(),
    () => label + bytes.subarray(0, random.below(bytes.length)).toString("base64"),
    () => encoded,
    () => random.pick(["v1,", "v1a,", "v2,", "sha256=", "sha1=", "SHA256=", "v1=", ""]) + encoded,
    () => `${label} ${encoded}`,
    () => `${label}${encoded},${label}${encoded}`,
    () => Object.values(other.headers).join(" "),
  ])();
  return { ...delivery, headers: { ...delivery.headers, [name]: written } };
};

const mutateSecret: Mutate = (random, delivery, other) =>
  random.chance(0.5) && other.scheme === delivery.scheme
    ? { ...delivery, secret: other.secret }
    : { ...delivery, secret: `another secret of enough bytes ${random.below(1e6)}` };

const change: Change = (random, value, other) =>
  random.pick<() => string>([
    () => flipBit(random, Buffer.from(value)).toString("latin1"),
    () => value.slice(0, random.below(value.length)),
    () => String(Number(value) + random.pick([1, -1, 60, -60])),
    () => random.pick([`${value}.0`, `+${value}`, `0${value}`, `${value}e0`, `${value}, ${value}`]),
    () => random.pick(["", " ", "NaN", "Infinity", "null", "-1", "🔑", "\0", "x".repeat(20_000)]),
    () => other,
  ])();

function flipBit(random: Random, bytes: Uint8Array): Buffer {
  const flipped = Buffer.from(bytes);
  const index = random.below(flipped.length);
  flipped[index] = (flipped[index] ?? 0) ^ (1 << random.below(8));
  return flipped;
}
