import {
  type Cascade,
  type ForgetRequest,
  type JsonObject,
  type Layer,
  layers as allLayers,
  ValidationError,
} from "@keepsake/core";
import { forgetRequestSchema, validate } from "@keepsake/core/schema";
import type { ForgetKey } from "../storage/forgetting-storage.ts";
import { markRequest } from "./mark-request.ts";
import { nothingSelected, readSelector, type SelectorConditions } from "./read-selector.ts";

/** A request to forget that can be carried out. */
export interface CheckedForget {
  /** Null for everything in the scope. */
  readonly selector: SelectorConditions | null;
  readonly cascade: Cascade;
  /** The layers to forget from. */
  readonly layers: ReadonlySet<Layer>;
  readonly dryRun: boolean;
  /** To know it again by, in a scope; null where it has no key. */
  readonly keyIn: (scope: string) => ForgetKey | null;
  /** What the audit log tells of the request; no content. */
  readonly details: JsonObject;
}

const derivedLayers = allLayers.filter((layer) => layer !== "events");

/**
 * Checks a request.
 *
 * @throws `ValidationError` where it selects nothing, or both something and everything, or names layers
 * that its cascade does not reach.
 */
export function checkForgetRequest(request: ForgetRequest): CheckedForget {
  const checked = validate(forgetRequestSchema, request, { name: "request" });
  const { selector, confirmAll = false, cascade = "redact_events", dryRun = false } = checked;
  if (selector !== undefined && confirmAll) {
    const reason = "it cannot stand beside a selector; leave out one of them";
    throw new ValidationError("confirmAll", reason, { code: "AMBIGUOUS_SELECTOR_CONFIRM_ALL" });
  }
  if (selector === undefined && !confirmAll) {
    throw nothingSelected("nothing is selected");
  }
  return {
    selector: selector === undefined ? null : readSelector(selector),
    cascade,
    layers: readLayers(cascade, checked.layers),
    dryRun,
    keyIn: (scope) => toKey(scope, checked),
    details: toDetails(checked),
  };
}

function readLayers(cascade: Cascade, given: readonly Layer[] | undefined): ReadonlySet<Layer> {
  const namesEvents = given?.includes("events") ?? cascade === "redact_events";
  if (namesEvents && cascade === "derived_only") {
    const reason =
      "derived_only leaves events as they are; leave out events, or give redact_events";
    throw new ValidationError("layers", reason, { code: "INVALID_CASCADE" });
  }
  if (!namesEvents && cascade === "redact_events") {
    const reason =
      "redact_events forgets events with everything derived from them; name events, or give derived_only";
    throw new ValidationError("layers", reason, { code: "INVALID_CASCADE" });
  }
  return new Set(cascade === "redact_events" ? allLayers : (given ?? derivedLayers));
}

/** The same for requests that ask for the same; without a selector they ask for everything. */
function toKey(scope: string, { idempotencyKey, ...request }: ForgetRequest): ForgetKey | null {
  if (idempotencyKey === undefined) {
    return null;
  }
  const { selector = null, cascade = "redact_events", layers, auditNote } = request;
  const reached = Array.from(readLayers(cascade, layers)).toSorted();
  return markRequest(scope, idempotencyKey, { selector, cascade, layers: reached, auditNote });
}

/** Which fields select, though not what they say: that may be what is to be forgotten. */
function toDetails({
  selector,
  cascade = "redact_events",
  layers,
  auditNote,
}: ForgetRequest): JsonObject {
  const fields = Object.entries(selector ?? {}).filter(([, value]) => value !== undefined);
  return {
    cascade,
    layers: Array.from(readLayers(cascade, layers)),
    selectedBy: selector === undefined ? ["confirmAll"] : fields.map(([name]) => name).toSorted(),
    ...(auditNote === undefined ? {} : { auditNote }),
  };
}
