const radix = 32;
const randomCharacters = 16;

/** A new id of a subscription: `sub_` and 26 characters, which sort by the time of making. */
export function createSubscriptionId(): string {
  const time = Date.now().toString(radix).padStart(10, "0");
  const bytes = crypto.getRandomValues(new Uint8Array(randomCharacters));
  return `sub_${time}${Array.from(bytes, (byte) => (byte % radix).toString(radix)).join("")}`;
}
