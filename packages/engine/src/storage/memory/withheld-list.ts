import type { DerivedLayer, Withholding } from "../forgetting-storage.ts";

/** What is withheld from layers, scope by scope. */
export class WithheldList {
  readonly #ofScope = new Map<string, Withholding[]>();
  readonly #counts = new Map<string, number>();

  /** Adds what was not there before, and gives it. */
  add(scope: string, withheld: readonly Withholding[]): readonly Withholding[] {
    const known = this.of(scope);
    const added = [...new Map(withheld.map((each) => [keyOf(each), each])).values()].filter(
      (each) => !known.some((other) => keyOf(other) === keyOf(each)),
    );
    this.#ofScope.set(scope, [...known, ...added]);
    this.#counts.set(scope, this.count(scope) + added.length);
    return added;
  }

  of(scope: string, layer?: DerivedLayer): readonly Withholding[] {
    const all = this.#ofScope.get(scope) ?? [];
    return layer === undefined ? all : all.filter((each) => each.layer === layer);
  }

  /** Whether anything that an event tells is withheld from a layer. */
  has(scope: string, layer: DerivedLayer, eventId: string): boolean {
    return this.of(scope, layer).some((each) => each.eventId === eventId);
  }

  /** What is withheld of an event from facts. */
  fromFacts(scope: string, eventId: string): readonly Withholding[] {
    return this.of(scope, "facts").filter((each) => each.eventId === eventId);
  }

  removeEvents(scope: string, eventIds: readonly string[]): void {
    const left = this.of(scope).filter(({ eventId }) => !eventIds.includes(eventId));
    this.#ofScope.set(scope, left);
  }

  /** How much was ever added. */
  count(scope: string): number {
    return this.#counts.get(scope) ?? 0;
  }
}

function keyOf({ layer, eventId, slot }: Withholding): string {
  return JSON.stringify([layer, eventId, slot?.subjectId, slot?.predicate]);
}
