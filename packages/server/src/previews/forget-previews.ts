import {
  type ForgetRequest,
  formatTimestamp,
  type RecordStore,
  ValidationError,
} from "@keepsake/core";
import { forgetRequestSchema, strictObject, validate } from "@keepsake/core/schema";
import { z } from "zod";
import { fromHexadecimal, toHexadecimal } from "./hexadecimal.ts";

const kind = "forget_preview";
/** Milliseconds for which a preview can be carried out: a day. */
const keptMs = 24 * 60 * 60_000;

/** What was previewed, and where. */
export interface ForgetPreview {
  readonly scope: string;
  readonly request: ForgetRequest;
}

const previewSchema: z.ZodType<ForgetPreview> = strictObject({
  scope: z.string(),
  request: forgetRequestSchema,
});

/**
 * Keeps what was previewed, and gives the id by which it is found. A selector may say what is to be
 * forgotten: it is kept encrypted, under a key that is made from the id alone.
 */
export async function keepForgetPreview(
  records: RecordStore,
  preview: ForgetPreview,
): Promise<string> {
  const id = `fpvw_${crypto.randomUUID().replaceAll("-", "")}`;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(preview));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await keyOf(id), text);
  await records.put({
    kind,
    key: await nameOf(id),
    value: { iv: toHexadecimal(iv), sealed: toHexadecimal(new Uint8Array(sealed)) },
    expiresAt: formatTimestamp(Date.now() + keptMs),
  });
  return id;
}

/**
 * What was previewed under an id.
 *
 * @throws {@link ValidationError} where nothing was in this scope, or it is longer ago than a day.
 */
export async function findForgetPreview(
  records: RecordStore,
  { id, scope }: { readonly id: string; readonly scope: string },
): Promise<ForgetPreview> {
  const found = await records.find(kind, await nameOf(id));
  const preview = found === null ? null : await unseal(id, found.value);
  if (preview === null || preview.scope !== scope) {
    const reason = `there is no preview ${JSON.stringify(id.slice(0, 80))} of ${scope}, or it has expired; make a new one`;
    throw new ValidationError("fromPreviewId", reason, { code: "UNKNOWN_PREVIEW_ID" });
  }
  return preview;
}

async function unseal(
  id: string,
  { iv, sealed }: Readonly<Record<string, unknown>>,
): Promise<ForgetPreview> {
  const algorithm = { name: "AES-GCM", iv: fromHexadecimal(String(iv)) };
  const bytes = fromHexadecimal(String(sealed));
  const text = await crypto.subtle.decrypt(algorithm, await keyOf(id), bytes);
  return validate(previewSchema, JSON.parse(new TextDecoder().decode(text)), { name: "preview" });
}

async function keyOf(id: string): ReturnType<typeof crypto.subtle.importKey> {
  const bytes = await digest(`key ${id}`);
  return await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

async function nameOf(id: string): Promise<string> {
  return toHexadecimal(await digest(`name ${id}`));
}

async function digest(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
