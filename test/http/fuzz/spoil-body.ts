import type { Random } from "../../random.ts";
import { makeAny } from "./make-value.ts";

/** Fields whose values are the caller's own: in them everything is right. */
const owned: ReadonlySet<string> = new Set(["metadata", "data", "details", "location"]);

type Place = readonly (string | number)[];

/** What stands in the place of what was right, by the name of the field that it is in. */
const wrongTexts: readonly (readonly [RegExp, readonly [unknown, ...unknown[]]])[] = [
  [
    /^(?:scope|path)$/,
    ["nowhere", "org:", "org:a//b:c", "/org:a", "org:acme/", "a".repeat(5_000), "ORG:a"],
  ],
  [/scope_template$/, ["org:{", "nowhere", "org:{user_id}/{", "{}"]],
  [/tenant_id|namespace/, ["a/b", "", " ", "é", "a".repeat(129)]],
  [
    /^(?:as_of.*|.*_date|observed_at|from|to|anchor|valid_from|valid_to)$/,
    ["2026-99-99", "then", "", 5, "2026-01-01T25:00:00Z"],
  ],
  [/^idempotency_key$/, ["", "k".repeat(300), 5, null]],
  [/_kind$|^kind$|^action$|^decision$|^cascade$|^role$/, ["nothing", "", 5, null, "__proto__"]],
  [/^predicate$/, ["", "?", 5, "\u0000"]],
  [/_fingerprint$/, ["sha256:", "md5:00", "", 5]],
  [/^expression$/, ["P", "..", "P1D", "P2D..P1X", ""]],
];

/** A body with one thing in it changed, or one more, somewhere. */
export function spoilBody(random: Random, body: object): unknown {
  const places = placesOf(body, []);
  const place = places[random.below(places.length)] ?? [];
  return replaceAt(body, place, (value) => spoil(random, value, place));
}

function spoil(random: Random, value: unknown, place: Place): unknown {
  if (isRecord(value) && random.chance(0.5)) {
    return {
      ...value,
      [random.pick(["zz_unknown", "maxTokens", "__proto__x", "AND", ""])]: makeAny(random),
    };
  }
  if (isRecord(value) && random.chance(0.3)) {
    const names = Object.keys(value).filter((name) => name !== "question");
    const left = names[random.below(names.length)];
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== left));
  }
  if (Array.isArray(value) && random.chance(0.5)) {
    return random.pick([[...value, makeAny(random)], [], {}, [value], null]);
  }
  const name = place.findLast((step) => typeof step === "string") ?? "";
  const known = wrongTexts.find(([pattern]) => pattern.test(name));
  return known !== undefined && random.chance(0.6) ? random.pick(known[1]) : makeAny(random);
}

/** All places in a value that are not the caller's own, its own among them. */
function placesOf(value: unknown, place: Place): readonly Place[] {
  if (typeof value !== "object" || value === null) {
    return [place];
  }
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => placesOf(item, [...place, index]))
    : Object.entries(value).flatMap(([name, item]) =>
        owned.has(name) ? [] : placesOf(item, [...place, name]),
      );
  return [place, ...inner];
}

function replaceAt(
  value: unknown,
  [step, ...rest]: Place,
  change: (value: unknown) => unknown,
): unknown {
  if (step === undefined) {
    return change(value);
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? replaceAt(item, rest, change) : item));
  }
  const entries = Object.entries({ ...Object(value) });
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === step ? replaceAt(item, rest, change) : item]),
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
