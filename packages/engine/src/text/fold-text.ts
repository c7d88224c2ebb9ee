const notAscii = /[^\0-\x7f]/;
const diacriticsPattern = /[\u0300-\u036f]/gu;

/** Lower case without the diacritics of European scripts: "Zoë" and "zoe" become equal. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower)
    ? lower
    : lower.normalize("NFD").replace(diacriticsPattern, "").normalize("NFC");
}

/** Whether a text has only the 128 characters of ASCII, to which the quick ways apply. */
export function isAscii(text: string): boolean {
  return !notAscii.test(text);
}
