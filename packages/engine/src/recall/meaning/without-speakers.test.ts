import { expect, test } from "vitest";
import { withoutSpeakers } from "./without-speakers.ts";

const speakers = ["Ana Reis", "will", "José", "user:42"];

test.each([
  ["When did Ana sell her boat?", "When did sell her boat?"],
  ["What is ana's boat called?", "What is boat called?"],
  ["Is it ANA’s or Reis' boat?", "Is it or ' boat?"],
  ["What did Jose paint in 42?", "What did paint in 42?"],
  ["Anabel and the canal", "Anabel and the canal"],
  ["Where will Will sail?", "Where will sail?"],
])("%s is embedded as %s", (query, embedded) => {
  expect(withoutSpeakers(query, speakers)).toBe(embedded);
});

test.each(["What about Ana?", "Ana Reis", "", "?"])(
  "%s, which tells nothing but a name, stays as it is",
  (query) => {
    expect(withoutSpeakers(query, speakers)).toBe(query);
  },
);

test("where nobody is known to speak, a query stays as it is", () => {
  expect(withoutSpeakers("When did Ana sell her boat?", [])).toBe("When did Ana sell her boat?");
});
