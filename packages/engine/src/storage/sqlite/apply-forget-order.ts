import type { ForgetKey, ForgetOrder, ForgetOutcome } from "../forgetting-storage.ts";
import { describeForgetting } from "../describe-forgetting.ts";
import { describeForgotten } from "../../outbox/describe-forgotten.ts";
import { queueEvents } from "./outbox/queue-events.ts";
import { withhold } from "./derivation/withhold.ts";
import { forgetEvents } from "./forget-events.ts";
import { numberOf } from "./port/parts.ts";
import type { Tables } from "./tables/tables.ts";

/** Forgets what an order says, unless one under its key came before; runs within a transaction. */
export function applyForgetOrder(tables: Tables, order: ForgetOrder): ForgetOutcome {
  const { scope, request } = order;
  const earlier = request === null ? null : findEarlier(tables, scope, request);
  return earlier ?? carryOut(tables, order);
}

/** What became of a request under the same key; runs within a transaction. */
export function findEarlier(
  tables: Tables,
  path: string,
  { key, digest: asked }: ForgetKey,
): ForgetOutcome | null {
  const earlier = tables.forgetRequests.find(numberOf(tables, path), key);
  if (earlier === null) {
    return null;
  }
  const { digest, ...record } = earlier;
  return digest === null || digest === asked
    ? { status: "replayed", eventIds: [], ...record }
    : { status: "conflict" };
}

function carryOut(
  tables: Tables,
  { scope: path, events, withheld, audit, request, ...order }: ForgetOrder,
): ForgetOutcome {
  const found = tables.scopes.find(path);
  if (found !== null) {
    withhold(tables, found, withheld);
  }
  const eventIds =
    events === "all" || events.ids.length > 0 ? forgetEvents(tables, path, events) : [];
  const deleted = { ...order.deleted, events: eventIds.length };
  const [row] = tables.audit.append([describeForgetting(audit, deleted, eventIds)]);
  const auditIndex = row?.index ?? 0;
  queueEvents(tables, path, () =>
    describeForgotten({ scope: path, deleted, auditIndex }, Date.now()),
  );
  if (request !== null) {
    const { number } = tables.scopes.findOrAdd(path);
    tables.forgetRequests.add(number, request, { deleted, auditIndex });
  }
  return { status: "forgotten", eventIds, deleted, auditIndex };
}
