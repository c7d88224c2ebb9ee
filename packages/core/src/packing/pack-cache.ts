import { ConflictError } from "../errors/conflict-error.ts";
import { contentText } from "../events/event-content.ts";
import { layers } from "../layer.ts";
import type { Pack } from "../recall/pack.ts";
import { recordNotFound } from "../record-not-found.ts";

/** How long a pack is kept, in milliseconds. */
const keptMs = 60_000;
const mostPacks = 256;
/** Bytes that packs take in all, as {@link bytesOf} counts them. */
const mostBytes = 32 * 1024 * 1024;
/** Bytes of a record beside its text. */
const bytesPerRecord = 500;

interface KeptPack {
  readonly pack: Pack;
  readonly bytes: number;
  readonly untilMs: number;
  readonly actor: string;
  readonly asked: AskedRecall | undefined;
}

/** A recall that may be asked for again under its key. */
export interface AskedRecall {
  readonly idempotencyKey: string;
  /** The same for the same request. */
  readonly digest: string;
}

/**
 * The packs recalled last, for answers to be drawn from: each for 60 seconds, at most 256, and at most
 * 32 MiB.
 */
export class PackCache {
  readonly #packs = new Map<string, KeptPack>();
  readonly #now: () => number;
  #generation = 0;
  #keptBytes = 0;

  /** @param now gives milliseconds of a clock; `Date.now` where it is left out */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Recalls a pack for an actor and keeps it, unless all were dropped meanwhile. */
  async keep(actor: string, recall: () => Promise<Pack>, asked?: AskedRecall): Promise<Pack> {
    const generation = this.#generation;
    const pack = await recall();
    if (generation === this.#generation) {
      const bytes = bytesOf(pack);
      this.#dropOld(bytes);
      this.#packs.set(pack.packId, { pack, bytes, untilMs: this.#now() + keptMs, actor, asked });
      this.#keptBytes += bytes;
    }
    return pack;
  }

  /**
   * The pack with this id, where this actor recalled it in `scope` and it is still kept.
   *
   * @throws `NotFoundError` where it is not.
   */
  find(actor: string, scope: string, packId: string): Pack {
    const kept = this.#packs.get(packId);
    const isTheirs = kept?.pack.scope === scope && kept.actor === actor;
    if (kept === undefined || !isTheirs || kept.untilMs <= this.#now()) {
      throw recordNotFound("pack", packId);
    }
    return kept.pack;
  }

  /**
   * The pack that this actor recalled in `scope` under the same key, where it is still kept.
   *
   * @throws `ConflictError` where something else was asked for under it.
   */
  findAsked(actor: string, scope: string, { idempotencyKey, digest }: AskedRecall): Pack | null {
    const nowMs = this.#now();
    const kept = [...this.#packs.values()].findLast(
      ({ pack, asked, untilMs, ...of }) =>
        of.actor === actor &&
        pack.scope === scope &&
        asked?.idempotencyKey === idempotencyKey &&
        untilMs > nowMs,
    );
    if (kept !== undefined && kept.asked?.digest !== digest) {
      const key = JSON.stringify(idempotencyKey);
      const reason = "was used for another recall within the last 60 seconds; use a new key";
      throw new ConflictError(`the idempotency key ${key} ${reason}`, {
        details: { idempotencyKey },
      });
    }
    return kept?.pack ?? null;
  }

  /** Drops every pack, since any may hold what was forgotten. */
  clear(): void {
    this.#generation += 1;
    this.#packs.clear();
    this.#keptBytes = 0;
  }

  /** Makes room for one more; packs stand in the order of recalling, so the first are the oldest. */
  #dropOld(needed: number): void {
    const nowMs = this.#now();
    for (const [id, { untilMs, bytes }] of this.#packs) {
      const isRoom = this.#packs.size < mostPacks && this.#keptBytes + needed <= mostBytes;
      if (untilMs > nowMs && isRoom) {
        return;
      }
      this.#packs.delete(id);
      this.#keptBytes -= bytes;
    }
  }
}

/** Bytes that a pack takes, near enough: two for each character of its texts. */
function bytesOf({ contextBlock, layers: kept }: Pack): number {
  const texts = kept.events.reduce((sum, { content }) => sum + contentText(content).length, 0);
  const records = layers.reduce((sum, layer) => sum + kept[layer].length, 0);
  return 2 * (contextBlock.length + texts) + bytesPerRecord * records;
}
