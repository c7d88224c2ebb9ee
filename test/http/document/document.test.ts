import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { readDocument } from "./read-document.ts";

test("the document is one of OpenAPI 3.1, by its meta schema", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(await readDocument());
  expect(errors ?? []).toEqual([]);
  expect([valid, validator.version]).toEqual([true, "3.1"]);
});

test("what the document refers to is in it", async () => {
  const document = await readDocument();
  const text = JSON.stringify(document);
  const named = new Set(Array.from(text.matchAll(/"\$ref":"#\/([^"]+)"/g), ([, path]) => path));
  const found = Array.from(named, (path) => [path, find(document, path?.split("/") ?? [])]);
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter(([, target]) => target === undefined)).toEqual([]);
});

function find(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) {
    return value;
  }
  return typeof value === "object" && value !== null
    ? find(Reflect.get(value, name), rest)
    : undefined;
}
