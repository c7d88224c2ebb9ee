import { dotAt, lengthOf, toCosine, toStride } from "../../cosine.ts";
import type { StoredVector } from "../tables/vectors-table.ts";

/** What vectors are compared with. */
export interface ComparedVector {
  /** As `toCompared` makes it. */
  readonly vector: Float64Array;
  readonly length: number;
  /** Rows of the events that count; null for all. */
  readonly allowed: ReadonlySet<number> | null;
}

/** Some vectors of one space, beside one another. */
export class VectorChunk {
  readonly #stride: number;
  readonly #vectors: Float32Array;
  readonly #bytes: Uint8Array;
  readonly #lengths: Float64Array;
  readonly #rows: Float64Array;
  readonly #ids: Float64Array;
  #count = 0;

  constructor(dimensions: number, room: number) {
    this.#stride = toStride(dimensions);
    this.#vectors = new Float32Array(this.#stride * room);
    this.#bytes = new Uint8Array(this.#vectors.buffer);
    this.#lengths = new Float64Array(room);
    this.#rows = new Float64Array(room);
    this.#ids = new Float64Array(room);
  }

  /** Vectors that there is room for. */
  get room(): number {
    return this.#ids.length;
  }

  get isFull(): boolean {
    return this.#count === this.room;
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add({ id, row, bytes }: StoredVector): void {
    const at = this.#count;
    this.#bytes.set(bytes, at * this.#stride * Float32Array.BYTES_PER_ELEMENT);
    this.#ids[at] = id;
    this.#rows[at] = row;
    this.#lengths[at] = lengthOf(Float64Array.from(this.#vectorAt(at)));
    this.#count += 1;
  }

  /** Takes away the vectors whose ids are not among those left. */
  retain(ids: ReadonlySet<number>): void {
    let kept = 0;
    for (let at = 0; at < this.#count; at += 1) {
      if (ids.has(this.#ids[at] ?? 0)) {
        this.#move(at, kept);
        kept += 1;
      }
    }
    this.#count = kept;
  }

  /** Takes away everything. */
  clear(): void {
    this.#count = 0;
  }

  /** Tells how near each vector that counts is to another one. */
  compare(
    { vector, length, allowed }: ComparedVector,
    take: (row: number, score: number) => void,
  ): void {
    for (let at = 0; at < this.#count; at += 1) {
      const row = this.#rows[at] ?? 0;
      if (allowed === null || allowed.has(row)) {
        const dot = dotAt(this.#vectors, at * this.#stride, vector);
        take(row, toCosine(dot, length * (this.#lengths[at] ?? 0)));
      }
    }
  }

  #vectorAt(at: number): Float32Array {
    return this.#vectors.subarray(at * this.#stride, (at + 1) * this.#stride);
  }

  #move(from: number, to: number): void {
    if (from !== to) {
      this.#vectors.set(this.#vectorAt(from), to * this.#stride);
      this.#ids[to] = this.#ids[from] ?? 0;
      this.#rows[to] = this.#rows[from] ?? 0;
      this.#lengths[to] = this.#lengths[from] ?? 0;
    }
  }
}
