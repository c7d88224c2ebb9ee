import { layers, type Pack, recordNotFound } from "@keepsake/core";
import type { Access } from "../access/access.ts";
import type { PackCache } from "./pack-cache.ts";

/** The packs recalled last by one actor. */
export interface ActorPacks {
  /** Recalls a pack and keeps it. */
  keep(recall: () => Promise<Pack>): Promise<Pack>;

  /**
   * The pack with this id, where it was recalled in `scope`, is still kept, and all that it holds may
   * still be read.
   *
   * @throws `NotFoundError` where it is not.
   */
  find(scope: string, packId: string): Promise<Pack>;
}

/** The packs of an actor among all that are kept. */
export function packsOf(cache: PackCache, access: Pick<Access, "actor" | "readable">): ActorPacks {
  return {
    keep: (recall) => cache.keep(access.actor, recall),
    async find(scope, packId) {
      const pack = cache.find(access.actor, scope, packId);
      if (!(await isReadable(pack, access))) {
        throw recordNotFound("pack", packId);
      }
      return pack;
    },
  };
}

async function isReadable(pack: Pack, access: Pick<Access, "readable">): Promise<boolean> {
  const records = layers.flatMap((layer) => [...pack.layers[layer]]);
  const scopes = distinct(records.map(({ scope }) => scope));
  const understood = distinct(pack.layers.understanding.map(({ scope }) => scope));
  const readable = await access.readable(scopes);
  const ofConcepts = await access.readable(understood, "understanding.read");
  return readable.length === scopes.length && ofConcepts.length === understood.length;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
