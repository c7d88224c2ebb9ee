import { type Bytes, fromBase64, toBase64, toHex, toUtf8 } from "./bytes.ts";
import { equalsInConstantTime } from "./equals-in-constant-time.ts";
import { type ImportedKey, importOnce } from "./import-key.ts";
import type { KeyForm } from "./schemes.ts";
import { WebhookError } from "./webhook-error.ts";

/** A secret as a key of its scheme. */
export interface WebhookKey {
  /** Milliseconds since the epoch from which on it counts no more. */
  readonly notAfterMs: number;
  /** The signature of `content` as it stands in a header: `v1,…`, `v1a,…` or `sha256=…`. */
  sign(content: Bytes): Promise<string>;
  /** The one of `entries` that is the signature of `content`; undefined where none is. */
  find(content: Bytes, entries: readonly string[]): Promise<string | undefined>;
}

/**
 * Makes the key of a secret.
 *
 * @throws {@link WebhookError} `short_secret`, `bad_option`; neither tells the secret.
 */
export function createKey(secret: unknown, form: KeyForm, allowShort: unknown): WebhookKey {
  const { secret: text, notAfter }: { readonly secret?: unknown; readonly notAfter?: string } =
    Object(typeof secret === "string" ? { secret } : secret);
  const notAfterMs = toMs(notAfter);
  if (typeof text !== "string" || !(notAfterMs > 0)) {
    throw new WebhookError("bad_option", `secret ${typeof text}, notAfter ${notAfter}`);
  }
  const [, kind = form, encoded] =
    /^wh(sec|[ps]k)_(.*)/.exec(form === "standard" ? text : "") ?? [];
  const bytes = encoded === undefined ? toUtf8(text) : fromBase64(encoded);
  const isPair = /^.k/.test(kind);
  const least = isPair ? 32 : allowShort === true ? 1 : 16;
  if (bytes.length < least) {
    throw new WebhookError("short_secret", `${bytes.length} of ${least} bytes`);
  }
  return { notAfterMs, ...createSigning(form, isPair, () => importOnce(form + text, kind, bytes)) };
}

function toMs(notAfter: string | undefined): number {
  const rfc3339 = /^\d+-.+T.+(?:Z|[+-]..:..)$/;
  return notAfter === undefined ? Infinity : Date.parse(String(rfc3339.exec(notAfter)));
}

function createSigning(
  form: KeyForm,
  isPair: boolean,
  importing: () => Promise<ImportedKey>,
): Pick<WebhookKey, "find" | "sign"> {
  const { subtle } = crypto;
  const write = (signature: Bytes): string =>
    form === "standard"
      ? `v1${isPair ? "a" : ""},${toBase64(signature)}`
      : `sha256=${toHex(signature)}`;
  const use = async <T>(work: (key: ImportedKey) => Promise<T>): Promise<T> => {
    try {
      return await work(await importing());
    } catch (cause) {
      throw new WebhookError("bad_option", "whpk_ verifies, whsk_ signs", cause);
    }
  };
  const sign = async (content: Bytes): Promise<string> =>
    write(new Uint8Array(await use((key) => subtle.sign(key.algorithm, key, content))));
  const isSignature = async (entry: string, content: Bytes): Promise<boolean> => {
    const signature = fromBase64(entry.slice(4));
    return (
      signature.length === 64 &&
      write(signature) === entry &&
      (await use((key) => subtle.verify(key.algorithm, key, signature, content)))
    );
  };
  const find = async (content: Bytes, entries: readonly string[]): Promise<string | undefined> => {
    const expected = isPair ? "" : await sign(content);
    for (const entry of entries) {
      if (isPair ? await isSignature(entry, content) : equalsInConstantTime(entry, expected)) {
        return entry;
      }
    }
    return undefined;
  };
  return { sign, find };
}
