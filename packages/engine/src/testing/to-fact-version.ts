import type { FactVersion } from "../layers/facts/fact-version.ts";
import type { Support } from "../layers/facts/holding.ts";

/** What a test says of a fact; the rest does not matter to it. */
export interface FactSketch extends Partial<Omit<FactVersion, "object" | "subject" | "supports">> {
  readonly id: string;
  /** Name of the subject. */
  readonly of?: string;
  /** Name of the object. */
  readonly is: string;
  /** Events that support it, by how sure each is. */
  readonly by: Readonly<Record<string, number>>;
}

/** A version of what is known of where Ana lives, or of whatever else a test says. */
export function toFactVersion({ of = "Ana", is, by, ...fact }: FactSketch): FactVersion {
  return {
    scope: "user:ana",
    subject: { id: `ent_${of.toLowerCase()}`, name: of },
    predicate: "lives_in",
    matter: null,
    object: { type: "entity", id: `ent_${is.toLowerCase()}`, name: is },
    validFromMs: 0,
    validToMs: null,
    recordedFromMs: 0,
    recordedToMs: null,
    supports: Object.entries(by).map(([eventId, confidence]) => toSupport(eventId, confidence)),
    conflictsWith: [],
    ...fact,
  };
}

function toSupport(eventId: string, confidence: number): Support {
  const timeMs = Number(/\d+$/.exec(eventId)?.[0] ?? 0);
  return { eventId, confidence, observedAtMs: timeMs, recordedAtMs: timeMs };
}
