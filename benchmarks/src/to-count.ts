/**
 * Reads the value of an option as a count.
 *
 * @throws `Error` that names the option where its value is no whole number from 1 on.
 */
export function toCount(option: string, value: string): number {
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new Error(`--${option} is ${JSON.stringify(value)}; give a whole number from 1 on`);
  }
  return count;
}
