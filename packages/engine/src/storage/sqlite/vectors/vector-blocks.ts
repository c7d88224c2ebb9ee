import { toStride } from "../../cosine.ts";
import type { VectorSpace, VectorsTable } from "../tables/vectors-table.ts";
import { VectorChunk } from "./vector-chunk.ts";

/** Bytes of vectors that are kept in all. */
const mostBytes = 256 * 1024 * 1024;

/** Bytes of vectors of one chunk, as near as may be. */
const chunkBytes = 1024 * 1024;

/** Vectors that every chunk has room for. */
const leastRoom = 16;

/** Bytes that are kept beside a vector: its length, its row and its id. */
const placeBytes: number = 3 * Float64Array.BYTES_PER_ELEMENT;

/** How many times the room that a space needs it may take, before it is read anew. */
const sparsest = 4;

/** The vectors of a space as far as they are known. */
interface VectorBlock {
  chunks: VectorChunk[];
  /** The space is known up to the vector with this id. */
  lastId: number;
  removedCount: number;
  bytes: number;
}

/**
 * The vectors of the spaces read last. The row of a space tells what a kept block lacks, so one that
 * other processes write to is brought up to date just the same. A space that is too large is read each
 * time.
 */
export class VectorBlocks {
  readonly #table: VectorsTable;
  readonly #mostBytes: number;
  readonly #kept = new Map<number, VectorBlock>();
  #keptBytes = 0;

  constructor(table: VectorsTable, most: number = mostBytes) {
    this.#table = table;
    this.#mostBytes = most;
  }

  /** Bytes that are kept by now. */
  get keptBytes(): number {
    return this.#keptBytes;
  }

  /** All vectors of a space, in chunks; each is to be used before the next one is taken. */
  of(space: VectorSpace): Iterable<VectorChunk> {
    if (space.vectorCount * toBytes(space) > this.#mostBytes) {
      this.#drop(space.number);
      return this.#readThrough(space);
    }
    const block = this.#take(space);
    this.#shrink(block, space);
    this.#extend(block, space);
    this.#keep(block, space);
    return block.chunks;
  }

  #take({ number, removedCount }: VectorSpace): VectorBlock {
    const kept = this.#kept.get(number);
    this.#drop(number);
    return kept ?? { chunks: [], lastId: 0, removedCount, bytes: 0 };
  }

  #shrink(block: VectorBlock, space: VectorSpace): void {
    const { number, removedCount, vectorCount } = space;
    if (block.removedCount !== removedCount) {
      block.removedCount = removedCount;
      if (roomOf(block) > sparsest * Math.max(vectorCount, leastRoom)) {
        block.chunks = [];
        block.lastId = 0;
        return;
      }
      const left = new Set(this.#table.idsOf(number));
      for (const chunk of block.chunks) {
        chunk.retain(left);
      }
      block.chunks = block.chunks.filter((chunk) => !chunk.isEmpty);
    }
  }

  #extend(block: VectorBlock, space: VectorSpace): void {
    let last = block.chunks.at(-1);
    for (const vector of this.#table.beyond(space.number, block.lastId)) {
      if (last === undefined || last.isFull) {
        last = createChunk(space);
        block.chunks.push(last);
      }
      last.add(vector);
      block.lastId = vector.id;
    }
  }

  #keep(block: VectorBlock, space: VectorSpace): void {
    block.bytes = roomOf(block) * toBytes(space);
    this.#kept.set(space.number, block);
    this.#keptBytes += block.bytes;
    for (const number of this.#kept.keys()) {
      if (this.#keptBytes <= this.#mostBytes || number === space.number) {
        return;
      }
      this.#drop(number);
    }
  }

  #drop(number: number): void {
    this.#keptBytes -= this.#kept.get(number)?.bytes ?? 0;
    this.#kept.delete(number);
  }

  *#readThrough(space: VectorSpace): Generator<VectorChunk> {
    const chunk = createChunk(space);
    for (const vector of this.#table.beyond(space.number, 0)) {
      chunk.add(vector);
      if (chunk.isFull) {
        yield chunk;
        chunk.clear();
      }
    }
    yield chunk;
  }
}

function roomOf({ chunks }: VectorBlock): number {
  return chunks.reduce((sum, { room }) => sum + room, 0);
}

function createChunk(space: VectorSpace): VectorChunk {
  return new VectorChunk(space.dimensions, toRoom(space));
}

/** Vectors of one chunk: small spaces have small ones, each about as large as those before it. */
function toRoom(space: VectorSpace): number {
  const most = Math.max(1, Math.floor(chunkBytes / toBytes(space)));
  return Math.min(most, Math.max(leastRoom, space.vectorCount));
}

function toBytes({ dimensions }: VectorSpace): number {
  return toStride(dimensions) * Float32Array.BYTES_PER_ELEMENT + placeBytes;
}
