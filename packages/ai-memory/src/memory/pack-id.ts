const idCharacters = 26;
const base = 32;

/** A new id of a pack. */
export function createPackId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(idCharacters));
  return `pack_${Array.from(bytes, (byte) => (byte % base).toString(base)).join("")}`;
}
