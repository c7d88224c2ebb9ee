import {
  type Caller,
  capabilities,
  type Capability,
  type EffectivePolicy,
  type Narrowing,
  PolicyDeniedError,
} from "@keepsake/core";
import type { Access, FoundingGrant, FoundingRequest, Grant, Refusal } from "./access.ts";
import { decide } from "./decide.ts";
import { decideFounding } from "./decide-founding.ts";
import { refuse } from "./refuse.ts";
import { type BoundActor, readSituation, readSituations } from "./situations.ts";
import type { Decision } from "./verdict.ts";

/** Access of an actor under a policy. */
export class BoundAccess implements Access {
  readonly #bound: BoundActor;

  constructor(bound: BoundActor) {
    this.#bound = bound;
  }

  get actor(): string {
    return this.#bound.actor;
  }

  get narrowing(): readonly Narrowing[] {
    return this.#bound.narrowing;
  }

  get caller(): Caller {
    const { actor, policy, narrowing } = this.#bound;
    const tenant = narrowing.findLast((narrowed) => narrowed.tenant !== undefined)?.tenant ?? null;
    return { actor, tenant, preset: policy.preset };
  }

  async require(capability: Capability, scope: string | null, operation: string): Promise<Grant> {
    const { situation } = await readSituation(this.#bound, scope);
    const decision = decide(capability, situation);
    const grant = { actor: this.actor, scope, operation, capability, tier: decision.tier };
    return decision.isAllowed ? grant : await this.#refuse(grant, decision);
  }

  async requireFounding({ scope, operation, ...wanted }: FoundingRequest): Promise<FoundingGrant> {
    const reading = await readSituation(this.#bound, scope);
    const needed = [wanted.capability, ...(wanted.also?.(this.actor) ?? [])] as const;
    const { capability, decision, founding } = decideFounding(needed, reading);
    const asked = { actor: this.actor, scope, operation, tier: decision.tier };
    return decision.isAllowed
      ? { ...asked, capability: wanted.capability, founding }
      : await this.#refuse({ ...asked, capability }, decision);
  }

  deny(refusal: Refusal): Promise<never> {
    return refuse(this.#bound.storage, refusal);
  }

  async allows(capability: Capability, scope: string | null): Promise<boolean> {
    const { situation } = await readSituation(this.#bound, scope);
    return decide(capability, situation).isAllowed;
  }

  async readable(
    scopes: readonly string[],
    capability: Capability = "scope.read.local",
  ): Promise<readonly string[]> {
    const situations = await readSituations(this.#bound, scopes);
    return scopes.filter((scope) => {
      const situation = situations.get(scope);
      return situation !== undefined && decide(capability, situation).isAllowed;
    });
  }

  async explain(scope: string, actor: string): Promise<EffectivePolicy> {
    const isOther = actor !== this.actor;
    const bound = isOther ? { ...this.#bound, actor, narrowing: [] } : this.#bound;
    const { situation } = await readSituation(bound, scope);
    const decisions = capabilities.map((capability) => {
      const { tier, reason, isAllowed } = decide(capability, situation);
      return { isAllowed, decision: { capability, tier, reason } };
    });
    const those = (isWanted: boolean): EffectivePolicy["allowed"] =>
      decisions.filter(({ isAllowed }) => isAllowed === isWanted).map(({ decision }) => decision);
    return { actor, scope, allowed: those(true), denied: those(false) };
  }

  bind(actor: string, narrowing: Narrowing): Access {
    if (actor !== this.actor) {
      throw this.#refuseActor(actor);
    }
    return new BoundAccess({ ...this.#bound, narrowing: [...this.#bound.narrowing, narrowing] });
  }

  /** The error of who would act as another; the audit log is told of it meanwhile. */
  #refuseActor(other: string): PolicyDeniedError {
    const asked = {
      actor: this.actor,
      scope: null,
      operation: "as",
      capability: "auth.mint",
    } as const;
    const reason = `a handle of ${this.actor} cannot act as ${other}`;
    this.deny({ ...asked, tier: "actor", reason }).catch(() => undefined);
    const { capability } = asked;
    const message = `${reason}; ask whoever holds the memory`;
    return new PolicyDeniedError(message, { tier: "actor", capability });
  }

  #refuse(grant: Grant, { reason, code }: Decision): Promise<never> {
    return refuse(this.#bound.storage, { ...grant, reason }, code);
  }
}
