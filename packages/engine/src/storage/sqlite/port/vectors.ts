import type { VectorStorage } from "../../vector-storage.ts";
import { inOrderOf } from "../../in-order-of.ts";
import { readCosines } from "../vectors/read-cosines.ts";
import { readVectors, searchVectors } from "../vectors/search-vectors.ts";
import {
  applyVectors,
  chooseVectors,
  embeddedThrough,
  nextUnembedded,
} from "../vectors/work-out-vectors.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** Vectors in a database. */
export function createVectorStorage({ connection, tables, blocks }: SqliteParts): VectorStorage {
  return {
    searchVectors: (query) => connection.read(() => searchVectors(tables, blocks, query)),
    readCosines: (query) => connection.read(() => readCosines(tables, blocks, query)),
    readVectors: (reading) => connection.read(() => readVectors(tables, reading)),
    readMetadata: (scopes, rows) =>
      connection.read(() => {
        const numbers = scopes.map((scope) => numberOf(tables, scope));
        return tables.reader.metadata(numbers, rows);
      }),
    ownEmbeddings: (scope, ids) =>
      connection.read(() => inOrderOf(ids, tables.vectors.own(numberOf(tables, scope), ids))),
    chooseVectors: (kind) => connection.write(() => chooseVectors(tables, kind)),
    embeddedThrough: (kind) => connection.read(() => embeddedThrough(tables, kind)),
    nextUnembedded: (kind, limit) => connection.read(() => nextUnembedded(tables, kind, limit)),
    knownVectors: (kind, hashes) => connection.read(() => tables.workedOut.known(kind, hashes)),
    applyVectors: (stretch) => connection.writeDerived(() => applyVectors(tables, stretch)),
    dropOldVectors: (limit) => connection.writeDerived(() => tables.workedOut.dropOld(limit)),
  };
}
