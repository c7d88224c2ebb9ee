import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type BareStore, type BareTurn, openBareStore } from "./bare-store.ts";

const ana = "org:acme/user:ana";
const ben = "org:acme/user:ben";

let store: BareStore;

beforeEach(() => {
  store = openBareStore(":memory:");
});

afterEach(() => {
  store.close();
});

const toTurn = (text: string, scope = ana): BareTurn => ({
  scope,
  speaker: "Ana",
  role: "user",
  text,
  observedAt: "2026-03-05T14:00:00.000Z",
});

const textsOf = (question: string, scope = ana): readonly unknown[] =>
  store.search(scope, question).map(({ text }) => text);

describe("openBareStore", () => {
  test("finds turns by any word, the rarer match first", () => {
    store.write([
      toTurn("The garden is green."),
      toTurn("The garden has a pond."),
      toTurn("Snow fell."),
    ]);
    expect(textsOf("Which garden has ponds?")).toEqual([
      "The garden has a pond.",
      "The garden is green.",
    ]);
  });

  test("gives back the turn as stored, under the id of the write", () => {
    const [id] = store.write([toTurn("Snow fell.")]);
    expect(store.search(ana, "snow")).toMatchObject([
      { id, speaker: "Ana", text: "Snow fell.", observed_at: "2026-03-05T14:00:00.000Z" },
    ]);
  });

  test("keeps scopes apart", () => {
    store.write([toTurn("Snow fell."), toTurn("Snow melted.", ben)]);
    expect(textsOf("snow", ben)).toEqual(["Snow melted."]);
  });

  test("takes a question of operators and quotes as words", () => {
    store.write([toTurn("Snow fell.")]);
    expect(textsOf('NOT "snow" AND (fell OR * ^')).toEqual(["Snow fell."]);
  });

  test("gives at most 50", () => {
    store.write(Array.from({ length: 60 }, (_, index) => toTurn(`Snow fell on day ${index}.`)));
    expect(textsOf("snow")).toHaveLength(50);
  });
});
