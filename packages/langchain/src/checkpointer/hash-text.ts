const encoder = new TextEncoder();

/** SHA-256 of a text in 43 characters of letters, digits, `-` and `_`. */
export async function hashText(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
  const base64 = btoa(String.fromCharCode(...hash));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
