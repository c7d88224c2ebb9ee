import { expect, test } from "vitest";
import { toConceptId } from "./concept-id.ts";
import { NameIndex } from "./name-index.ts";
import type { Subject } from "./subject.ts";

const subjects = [["Ana Reis", "Ana"], ["payments service"], ["Will"], ["user"]].map(
  (calledAs): Subject => ({
    conceptId: toConceptId("user:ana", calledAs.join()),
    entity: null,
    name: calledAs[0] ?? "",
    namedBy: null,
    calledAs,
  }),
);

test.each([
  ["Ana met the Payments-Service team.", [0, 1]],
  ["ana reis and ANA", [0]],
  ["The payments are late.", []],
  ["It will rain.", []],
  ["Will paints.", [2]],
  ["The user left.", []],
])("%s", (text, named) => {
  expect(new NameIndex(subjects).namedIn(text)).toEqual(named);
});
