import { describeForgotten } from "../../outbox/describe-forgotten.ts";
import { describeForgetting } from "../describe-forgetting.ts";
import type {
  DerivedLayer,
  ForgetOrder,
  ForgetOutcome,
  Withholding,
} from "../forgetting-storage.ts";
import { forgetConcepts } from "./forget-concepts.ts";
import { forgetEvents } from "./forget-events.ts";
import type { MemoryState } from "./memory-state.ts";
import { withholdFromFacts } from "./withhold.ts";

/** Forgets what an order says, unless one under its key came before. */
export function applyForgetOrder(state: MemoryState, order: ForgetOrder): ForgetOutcome {
  const { scope, request } = order;
  const earlier = request === null ? null : state.forgetRequests.find(scope, request);
  return earlier ?? carryOut(state, order);
}

function carryOut(state: MemoryState, order: ForgetOrder): ForgetOutcome {
  const { scope, events, withheld, audit } = order;
  withhold(state, scope, withheld);
  const isAny = events === "all" || events.ids.length > 0;
  const eventIds = isAny ? forgetEvents(state, scope, events) : [];
  const deleted = { ...order.deleted, events: eventIds.length };
  const [row] = state.audit.append([describeForgetting(audit, deleted, eventIds)]);
  const auditIndex = row?.index ?? 0;
  state.outbox.queueEvents(scope, describeForgotten({ scope, deleted, auditIndex }, Date.now()));
  const forgotten = { status: "forgotten" as const, eventIds, deleted, auditIndex };
  if (order.request !== null) {
    state.registry.add(scope);
    state.forgetRequests.keep(scope, order.request, forgotten);
  }
  return forgotten;
}

function withhold(state: MemoryState, scope: string, withheld: readonly Withholding[]): void {
  const living = new Set(state.living(scope).map(({ capture }) => capture.id));
  const added = state.withheld.add(
    scope,
    withheld.filter(({ eventId }) => living.has(eventId)),
  );
  const ofLayer = (wanted: DerivedLayer): readonly Withholding[] =>
    added.filter(({ layer }) => layer === wanted);
  if (added.length > 0) {
    const derived = state.derivedOf(scope);
    const factIds = withholdFromFacts(derived, ofLayer("facts"));
    const eventIds = ofLayer("understanding").map(({ eventId }) => eventId);
    forgetConcepts(state, scope, [...factIds, ...eventIds]);
    derived.revision += 1;
  }
}
