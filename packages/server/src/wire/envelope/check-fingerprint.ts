import { ValidationError } from "@keepsake/core";
import { blake3 } from "@noble/hashes/blake3.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { CanonicalSource } from "./canonical-source.ts";

const digests: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = { sha256, blake3 };

/**
 * Checks that a source speaks of an envelope: that its kind is the same, and where the envelope holds its
 * only fragment, that this is what was fingerprinted. `text` is null for what is not text.
 *
 * @throws {@link ValidationError} that names the field.
 */
export function checkSource(source: CanonicalSource, modality: string, text: string | null): void {
  if (source.modality !== modality) {
    throw refusal("source.modality", `it is not that of the envelope, ${JSON.stringify(modality)}`);
  }
  const [fragment, ...others] = source.fragments;
  if (fragment === undefined || others.length > 0 || text === null) {
    return;
  }
  const [algorithm = "", given] = fragment.contentFingerprint.split(":");
  const digest = digests[algorithm]?.(new TextEncoder().encode(text));
  if (digest === undefined || bytesToHex(digest) !== given) {
    throw refusal("source.fragments[0].contentFingerprint", "it is not that of the text");
  }
}

function refusal(field: string, reason: string): ValidationError {
  return new ValidationError(field, reason, { code: "INVALID_ENVELOPE" });
}
