import type { BlobDraft, BlobOwner } from "../blob-storage.ts";

/** Bytes as a list, and which events refer to them. */
export class BlobList {
  #blobs: readonly BlobDraft[] = [];
  /** Ids of bytes by the rows of the events that refer to them. */
  readonly #references: Map<number, string> = new Map();

  /** Adds bytes; gives the id of the same ones where the owner has them, and null where they are new. */
  put(draft: BlobDraft): string | null {
    const { sha256, contentType, owner, uploadedAtMs } = draft;
    const known = this.#blobs.find(
      (blob) =>
        blob.sha256 === sha256 && blob.contentType === contentType && isSame(blob.owner, owner),
    );
    const kept =
      known === undefined
        ? { ...draft, data: draft.data.slice() }
        : { ...known, uploadedAtMs: Math.max(known.uploadedAtMs, uploadedAtMs) };
    this.#blobs = [...this.#blobs.filter((blob) => blob !== known), kept];
    return known?.id ?? null;
  }

  find(id: string): BlobDraft | null {
    return this.#blobs.find((blob) => blob.id === id) ?? null;
  }

  /** Notes that an event refers to bytes. */
  refer(eventRow: number, id: string): void {
    this.#references.set(eventRow, id);
  }

  /** Rows of the events that refer to bytes. */
  referring(id: string): readonly number[] {
    return [...this.#references].filter(([, referred]) => referred === id).map(([row]) => row);
  }

  /** Takes away what some forgotten events referred to, but for what others refer to. */
  release(eventRows: readonly number[]): void {
    const ids = eventRows.flatMap((row) => this.#references.get(row) ?? []);
    for (const row of eventRows) {
      this.#references.delete(row);
    }
    this.#blobs = this.#blobs.filter(
      ({ id }) => !ids.includes(id) || this.referring(id).length > 0,
    );
  }

  /** Removes bytes and says how many; null where there are none of that owner, or of any for null. */
  remove(id: string, owner: BlobOwner | null): number | null {
    const found = this.find(id);
    if (found === null || (owner !== null && !isSame(found.owner, owner))) {
      return null;
    }
    this.#blobs = this.#blobs.filter((blob) => blob !== found);
    for (const row of this.referring(id)) {
      this.#references.delete(row);
    }
    return found.data.length;
  }

  /** Removes those uploaded before a time that no event refers to, and says how many went. */
  expire(beforeMs: number): number {
    const expired = this.#blobs.filter(
      ({ id, uploadedAtMs }) => uploadedAtMs < beforeMs && this.referring(id).length === 0,
    );
    this.#blobs = this.#blobs.filter((blob) => !expired.includes(blob));
    return expired.length;
  }
}

function isSame(left: BlobOwner, right: BlobOwner): boolean {
  return left.actor === right.actor && left.tenant === right.tenant;
}
