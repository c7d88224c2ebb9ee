import { layers, type Pack, type RecallRequest, recordNotFound } from "@keepsake/core";
import canonicalize from "canonicalize";
import { hash } from "node:crypto";
import type { Access } from "../access/access.ts";
import type { PackCache } from "@keepsake/core/packing";

/** The packs recalled last by one actor. */
export interface ActorPacks {
  /**
   * Recalls a pack in a scope and keeps it; gives the one of before where the same is asked for again
   * under one key.
   *
   * @throws `ConflictError` where something else was asked for under it.
   */
  keep(scope: string, request: RecallRequest, recall: () => Promise<Pack>): Promise<Pack>;

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
    async keep(scope, { idempotencyKey, ...request }, recall) {
      const asked =
        idempotencyKey === undefined ? undefined : { idempotencyKey, digest: digestOf(request) };
      const before = asked && cache.findAsked(access.actor, scope, asked);
      return before !== undefined && before !== null && (await isReadable(before, access))
        ? before
        : await cache.keep(access.actor, recall, asked);
    },
    async find(scope, packId) {
      const pack = cache.find(access.actor, scope, packId);
      if (!(await isReadable(pack, access))) {
        throw recordNotFound("pack", packId);
      }
      return pack;
    },
  };
}

function digestOf(request: RecallRequest): string {
  return hash("sha256", canonicalize(JSON.parse(JSON.stringify(request))) ?? "");
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
