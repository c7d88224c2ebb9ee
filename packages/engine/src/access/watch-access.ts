import type { GrantedCapability } from "@keepsake/core";
import type { Access, Grant } from "./access.ts";

/** Access that tells each capability that it gives. */
export function watchAccess(access: Access, onGrant: (granted: GrantedCapability) => void): Access {
  const told = <Given extends Grant>(decision: Given | Promise<Given>): Given | Promise<Given> => {
    if (decision instanceof Promise) {
      return decision.then((grant) => tell(grant, onGrant));
    }
    return tell(decision, onGrant);
  };
  return {
    actor: access.actor,
    caller: access.caller,
    narrowing: access.narrowing,
    require: (...asked) => told(access.require(...asked)),
    requireFounding: (wanted) => told(access.requireFounding(wanted)),
    deny: (refusal) => access.deny(refusal),
    allows: (...asked) => access.allows(...asked),
    readable: (...asked) => access.readable(...asked),
    explain: (...asked) => access.explain(...asked),
    bind: (...narrowed) => watchAccess(access.bind(...narrowed), onGrant),
  };
}

function tell<Given extends Grant>(
  grant: Given,
  onGrant: (granted: GrantedCapability) => void,
): Given {
  const { capability, tier } = grant;
  onGrant({ capability, tier });
  return grant;
}
