import type { ForgettingStorage } from "../../forgetting-storage.ts";
import { applyForgetOrder } from "../apply-forget-order.ts";
import { findClaims } from "../find-claims.ts";
import type { MemoryState } from "../memory-state.ts";
import { selectLog } from "../select-log.ts";

/** Finding what to forget, and forgetting it. */
export function createForgettingStorage(state: MemoryState): ForgettingStorage {
  return {
    selectEvents: (query) => state.run(() => selectLog(state.living(query.scope), query)),
    findClaims: (query) =>
      state.run(() => {
        const { claims } = state.derivedOf(query.scope);
        const inOrder = state
          .living(query.scope)
          .flatMap(({ capture }) => claims.filter(({ eventId }) => eventId === capture.id));
        return findClaims(inOrder, query);
      }),
    earlierForgetting: (scope, request) =>
      state.run(() => state.forgetRequests.find(scope, request)),
    forget: (order) => state.run(() => applyForgetOrder(state, order)),
    listWithheld: (scopes, layer) =>
      state.run(() => scopes.flatMap((scope) => state.withheld.of(scope, layer))),
  };
}
