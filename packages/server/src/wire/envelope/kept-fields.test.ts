import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isKeptName, keptFields, splitKeptFields, withKeptFields } from "./kept-fields.ts";

const metadataOf = fc
  .dictionary(fc.string(), fc.jsonValue())
  .filter((metadata) => !Object.keys(metadata).some(isKeptName));
const fieldsOf = fc
  .subarray([...keptFields])
  .chain((names) => fc.tuple(fc.constant(names), fc.array(fc.string(), { minLength: 9 })))
  .map(([names, values]) => Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])));

test("what is kept beside metadata comes back, and leaves the metadata as it was", () => {
  fc.assert(
    fc.property(fieldsOf, metadataOf, (fields, given) => {
      const metadata = JSON.parse(JSON.stringify(given));
      const split = splitKeptFields(withKeptFields(metadata, fields));
      expect(split).toEqual({ metadata, fields });
    }),
  );
});
