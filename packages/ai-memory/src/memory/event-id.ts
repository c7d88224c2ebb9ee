const prefix = "evt_";
const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idPattern = /^evt_[0-7][0-9a-v]{25}$/;
/** 26 digits of five bits hold the 128 of a UUID. */
const idDigits = 26;
const uuidDigits = 32;

/** The id of the event that a row holds: its UUID in digits of five bits. Other ids stay as they are. */
export function toEventId(rowId: string): string {
  if (!uuidPattern.test(rowId)) {
    return rowId;
  }
  const value = BigInt(`0x${rowId.replaceAll("-", "")}`);
  return prefix + value.toString(32).padStart(idDigits, "0");
}

/** The id of the row that holds an event; null where the id is none of {@link toEventId}. */
export function toRowId(eventId: unknown): string | null {
  if (typeof eventId !== "string" || uuidPattern.test(eventId)) {
    return null;
  }
  if (!idPattern.test(eventId)) {
    return eventId.startsWith(prefix) ? null : eventId;
  }
  const hex = digitsToHex(eventId.slice(prefix.length));
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function digitsToHex(digits: string): string {
  let value = 0n;
  for (const digit of digits) {
    value = value * 32n + BigInt(Number.parseInt(digit, 32));
  }
  return value.toString(16).padStart(uuidDigits, "0");
}
