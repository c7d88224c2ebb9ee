import type { ForgettingStorage } from "../../forgetting-storage.ts";
import { applyForgetOrder, findEarlier } from "../apply-forget-order.ts";
import { selectEvents } from "../select-events.ts";
import { numberOf, type SqliteParts } from "./parts.ts";

/** Finding what to forget in a database, and forgetting it. */
export function createForgettingStorage(parts: SqliteParts): ForgettingStorage {
  const { connection, tables, profiles } = parts;
  return {
    selectEvents: (query) => connection.read(() => selectEvents(tables, profiles, query)),
    findClaims: (query) =>
      connection.read(() => tables.claims.find(numberOf(tables, query.scope), query)),
    earlierForgetting: (scope, request) =>
      connection.read(() => findEarlier(tables, scope, request)),
    forget: (order) => connection.write(() => applyForgetOrder(tables, order)),
    listWithheld: (scopes, layer) =>
      connection.read(() =>
        scopes.flatMap((path) => {
          const scope = tables.scopes.find(path);
          const isAny = scope !== null && scope.withheldCount > 0;
          return isAny ? tables.withheld.ofLayer(scope.number, layer) : [];
        }),
      ),
  };
}
