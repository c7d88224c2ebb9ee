import type { EventFilter, ExperienceItem, ForgetSelector } from "@keepsake/core";

/** An event as a naive memory keeps it. */
export interface ModelEvent {
  readonly id: string;
  readonly scope: string;
  readonly item: ExperienceItem;
  readonly observedAt: string;
  forgotten: boolean;
}

/** What a write should answer: an earlier event, that of its twin in the same call, a new one. */
export type ExpectedWrite = ModelEvent | "twin" | "new" | "conflict";

/** A memory as its contract describes it, in the plainest code: what the engine is held against. */
export class MemoryModel {
  /** In order of arrival. */
  readonly events: ModelEvent[] = [];

  /** What writing `items` at once should answer, item by item; null where one of them conflicts. */
  expectWrite(scope: string, items: readonly ExperienceItem[]): readonly ExpectedWrite[] | null {
    const expected = items.map((item, index) =>
      this.#expectItem(scope, items.slice(0, index), item),
    );
    return expected.includes("conflict") ? null : expected;
  }

  add(event: Omit<ModelEvent, "forgotten">): void {
    this.events.push({ ...event, forgotten: false });
  }

  /** Forgets events of one scope, and says how many. */
  forget(scope: string, ids: readonly string[] | "all"): number {
    const found = this.visible([scope]).filter(({ id }) => ids === "all" || ids.includes(id));
    for (const event of found) {
      event.forgotten = true;
    }
    return found.length;
  }

  /** Forgets events of one scope with any of some labels, observed within a window; says how many. */
  forgetSelected(scope: string, { labels, validDuring }: ForgetSelector): number {
    const { from: since, to: until } = validDuring ?? {};
    return this.forget(scope, this.list([scope], { labels, since, until }));
  }

  /** What is not forgotten of some scopes, in order of arrival. */
  visible(scopes: readonly string[]): readonly ModelEvent[] {
    return this.events.filter(({ scope, forgotten }) => scopes.includes(scope) && !forgotten);
  }

  list(scopes: readonly string[], { since, until, labels }: EventFilter): readonly string[] {
    return this.visible(scopes)
      .filter(({ observedAt }) => since === undefined || observedAt >= since)
      .filter(({ observedAt }) => until === undefined || observedAt < until)
      .filter(
        ({ item }) => labels === undefined || labels.some((label) => item.labels?.includes(label)),
      )
      .toReversed()
      .toSorted((left, right) =>
        left.observedAt < right.observedAt ? 1 : left.observedAt > right.observedAt ? -1 : 0,
      )
      .map(({ id }) => id);
  }

  #expectItem(
    scope: string,
    beside: readonly ExperienceItem[],
    item: ExperienceItem,
  ): ExpectedWrite {
    const { idempotencyKey } = item;
    if (idempotencyKey === undefined) {
      return "new";
    }
    const stored = this.events.find((event) => {
      return event.scope === scope && event.item.idempotencyKey === idempotencyKey;
    });
    const twin = beside.find((other) => other.idempotencyKey === idempotencyKey);
    const known = stored?.item ?? twin;
    if (known !== undefined && !isSameWrite(known, item)) {
      return "conflict";
    }
    return stored ?? (twin === undefined ? "new" : "twin");
  }
}

function isSameWrite(left: ExperienceItem, right: ExperienceItem): boolean {
  return (
    left.text === right.text && String(left.labels?.toSorted()) === String(right.labels?.toSorted())
  );
}
