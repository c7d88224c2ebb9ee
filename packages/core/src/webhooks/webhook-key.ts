import { type Bytes, fromBase64, toBase64, toHex, toUtf8 } from "./bytes.ts";
import { equalsInConstantTime } from "./equals-in-constant-time.ts";
import { type ImportedKey, importKey } from "./import-key.ts";
import type { KeyForm } from "./schemes.ts";
import { WebhookError } from "./webhook-error.ts";

/** Signs and verifies by one secret. */
interface Signing {
  /** The signature of `content` as it stands in a header: `v1,…`, `v1a,…` or `sha256=…`. */
  sign(content: Bytes): Promise<string>;
  /** The one of `entries` that is the signature of `content`; undefined where none is. */
  find(content: Bytes, entries: readonly string[]): Promise<string | undefined>;
}

/** A secret as a key of its scheme. */
export interface WebhookKey extends Signing {
  /** Milliseconds since the epoch from which on it counts no more. */
  readonly notAfterMs: number;
}

/** Reading and importing a key takes as long as signing a small body. Receivers have a few keys. */
const known = new Map<string, Signing>();
const knownAtMost = 100;

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
  const id = form + allowShort + text;
  const signing = known.get(id) ?? createSigning(text, form, allowShort === true);
  if (known.size > knownAtMost) {
    known.clear();
  }
  known.set(id, signing);
  return { notAfterMs, ...signing };
}

function toMs(notAfter: string | undefined): number {
  const rfc3339 = /^\d+-.+T.+(?:Z|[+-]..:..)$/;
  return notAfter === undefined ? Infinity : Date.parse(String(rfc3339.exec(notAfter)));
}

function createSigning(text: string, form: KeyForm, allowShort: boolean): Signing {
  const [, kind = form, encoded] =
    /^wh(sec|[ps]k)_(.*)/.exec(form === "standard" ? text : "") ?? [];
  const bytes = encoded === undefined ? toUtf8(text) : fromBase64(encoded);
  const isPair = kind[1] === "k";
  const least = isPair ? 32 : allowShort ? 1 : 16;
  if (bytes.length < least) {
    throw new WebhookError("short_secret", `${bytes.length} of ${least} bytes`);
  }
  const { subtle } = crypto;
  let imported: Promise<ImportedKey> | undefined;
  const write = (signature: Bytes): string =>
    form === "standard"
      ? `v1${isPair ? "a" : ""},${toBase64(signature)}`
      : `sha256=${toHex(signature)}`;
  const use = async <T>(work: (key: ImportedKey) => Promise<T>): Promise<T> => {
    try {
      return await work(await (imported ??= importKey(kind, bytes)));
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
