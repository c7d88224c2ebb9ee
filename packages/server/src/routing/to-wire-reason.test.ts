import { expect, test } from "vitest";
import { toWireReason } from "./to-wire-reason.ts";

test.each([
  ["known are asOf, validDuring", "known are as_of, valid_during"],
  ['"asOf" does not go with asOfValid', '"asOf" does not go with as_of_valid'],
  ['"a \\"asOf\\" b" is none of text', '"a \\"asOf\\" b" is none of text'],
  ["it is not JSON; send UTF-8", "it is not JSON; send UTF-8"],
])("%s is %s on the wire", (reason, onWire) => {
  expect(toWireReason(reason)).toBe(onWire);
});
