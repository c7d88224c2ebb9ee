import { everywhere, type MemoryEvent } from "@keepsake/core";
import type { Storage } from "../storage/storage.ts";
import { withMethods } from "../storage/with-methods.ts";
import type { Access } from "./access.ts";
import { mayReadBlob } from "./may-read-blob.ts";

/**
 * A storage as an actor sees it: what is in a scope that may not be read is not there. Each read asks
 * for itself, so that no view, and nothing that is found by its id, shows more than the actor may read.
 * Writes, the audit log, the registry, erasures and counts are as they were: whoever uses them asks
 * before. Whoever is bound by no policy sees the storage itself.
 */
export function guardStorage(storage: Storage, access: Access): Storage {
  if (access.caller.preset === null) {
    return storage;
  }
  return withMethods(storage, {
    ...guardLog(storage, access),
    ...guardFacts(storage, access),
    ...guardConcepts(storage, access),
    ...guardSelecting(storage, access),
    ...guardBlobs(storage, access),
    ...guardVectors(storage, access),
    async listTimePhrases(scope) {
      const isOpen = scope === everywhere || (await isReadable(access, scope));
      return isOpen ? await storage.listTimePhrases(scope) : [];
    },
  });
}

function guardLog(storage: Storage, access: Access): Partial<Storage> {
  return {
    async searchEvents({ scopes, ...query }) {
      return await storage.searchEvents({ ...query, scopes: await access.readable(scopes) });
    },
    async listSpeakers(scopes) {
      return await storage.listSpeakers(await access.readable(scopes));
    },
    async readEvents(rows) {
      const events = await storage.readEvents(rows);
      const readable = await readableOf(access, events);
      return events.map((event) => (event !== null && readable.has(event.scope) ? event : null));
    },
    async findEvent(id) {
      return await onlyReadable<MemoryEvent>(access, await storage.findEvent(id));
    },
    async findWrites(query) {
      const writes = await storage.findWrites(query);
      const readable = await readableOf(access, writes);
      return writes.filter(({ scope }) => readable.has(scope));
    },
    async listEvents({ scopes, ...listing }) {
      return await storage.listEvents({ ...listing, scopes: await access.readable(scopes) });
    },
    async readTimeline(scope, window) {
      return (await isReadable(access, scope)) ? await storage.readTimeline(scope, window) : [];
    },
    async readWindows(scope, windows) {
      const isOpen = await isReadable(access, scope);
      return isOpen ? await storage.readWindows(scope, windows) : windows.map(() => []);
    },
    async listScopes(path) {
      return await access.readable(await storage.listScopes(path));
    },
  };
}

function guardFacts(storage: Storage, access: Access): Partial<Storage> {
  return {
    async findFacts({ scopes, ...query }) {
      return await storage.findFacts({ ...query, scopes: await access.readable(scopes) });
    },
    async searchFacts({ scopes, ...search }) {
      return await storage.searchFacts({ ...search, scopes: await access.readable(scopes) });
    },
    async findFact(id) {
      return await onlyReadable(access, await storage.findFact(id));
    },
    async factsOfEvents(eventIds) {
      const facts = await storage.factsOfEvents(eventIds);
      const readable = await readableOf(access, facts);
      return facts.filter(({ scope }) => readable.has(scope));
    },
    async listNames(scopes) {
      return await storage.listNames(await access.readable(scopes));
    },
  };
}

function guardConcepts(storage: Storage, access: Access): Partial<Storage> {
  return {
    async listConcepts(scopes) {
      const readable = await access.readable(scopes);
      return await storage.listConcepts(await access.readable(readable, "understanding.read"));
    },
    async conceptVersions(id) {
      const versions = await storage.conceptVersions(id);
      const [first] = await access.readable(versions.map(({ scope }) => scope).slice(0, 1));
      const isOpen = first !== undefined && (await access.allows("understanding.read", first));
      return isOpen ? versions : [];
    },
    async findSynthesis(id) {
      const found = await onlyReadable(access, await storage.findSynthesis(id));
      const isUnderstood =
        found !== null && (await access.allows("understanding.read", found.scope));
      return isUnderstood ? found : null;
    },
    async lastSynthesis(scope) {
      return (await isReadable(access, scope)) ? await storage.lastSynthesis(scope) : null;
    },
  };
}

function guardSelecting(storage: Storage, access: Access): Partial<Storage> {
  return {
    async selectEvents(query) {
      return (await isReadable(access, query.scope)) ? await storage.selectEvents(query) : [];
    },
    async findClaims(query) {
      return (await isReadable(access, query.scope)) ? await storage.findClaims(query) : [];
    },
    async listWithheld(scopes, layer) {
      return await storage.listWithheld(await access.readable(scopes), layer);
    },
  };
}

function guardBlobs(storage: Storage, access: Access): Partial<Storage> {
  const findBlob: Storage["findBlob"] = async (id) => {
    const found = await storage.findBlob(id);
    return found !== null && (await mayReadBlob(access, found)) ? found : null;
  };
  return {
    findBlob,
    readBlob: async (id) => ((await findBlob(id)) === null ? null : await storage.readBlob(id)),
  };
}

function guardVectors(storage: Storage, access: Access): Partial<Storage> {
  return {
    async searchVectors({ scopes, ...query }) {
      return await storage.searchVectors({ ...query, scopes: await access.readable(scopes) });
    },
    async readCosines({ scopes, ...query }) {
      return await storage.readCosines({ ...query, scopes: await access.readable(scopes) });
    },
    async readVectors({ scopes, ...reading }) {
      return await storage.readVectors({ ...reading, scopes: await access.readable(scopes) });
    },
    async readMetadata(scopes, rows) {
      return await storage.readMetadata(await access.readable(scopes), rows);
    },
    async ownEmbeddings(scope, ids) {
      return (await isReadable(access, scope)) ? await storage.ownEmbeddings(scope, ids) : [];
    },
  };
}

async function isReadable(access: Access, scope: string): Promise<boolean> {
  return (await access.readable([scope])).length > 0;
}

/** A record, unless it is in a scope that may not be read. */
async function onlyReadable<Found extends { readonly scope: string }>(
  access: Access,
  found: Found | null,
): Promise<Found | null> {
  return found !== null && (await isReadable(access, found.scope)) ? found : null;
}

/** Of the scopes that some records are in those that may be read. */
async function readableOf(
  access: Access,
  found: readonly ({ readonly scope: string } | null)[],
): Promise<ReadonlySet<string>> {
  const scopes = new Set(found.flatMap((record) => record?.scope ?? []));
  return new Set(await access.readable([...scopes]));
}
