import { Ajv2020 } from "ajv/dist/2020.js";
import type { Random } from "../../random.ts";
import { at, type Operation } from "../document/operation.ts";
import type { Asked } from "../document/right-requests.ts";
import { makeValue } from "./make-value.ts";
import { spoilBody } from "./spoil-body.ts";
import { resolveSchema } from "./resolve-schema.ts";

/** Makes bodies with something wrong in them. */
export interface SpoiledBodies {
  /** A body that the document does not let through; null where none was found. */
  make(operation: Operation, asked: Asked): object | null;
}

const tries = 8;

/** Spoils bodies that are right, or made by their schemas, until the document refuses them. */
export function createSpoiledBodies(document: object, random: Random): SpoiledBodies {
  const ajv = new Ajv2020({ strict: false, formats: { "date-time": true } });
  ajv.addSchema(document, "document");
  const validates = new Map<string, ReturnType<typeof ajv.compile>>();
  const validatorOf = ({ name, method, path }: Operation): ReturnType<typeof ajv.compile> => {
    const known = validates.get(name);
    const validate = known ?? ajv.compile({ $ref: toReference(method, path) });
    validates.set(name, validate);
    return validate;
  };
  const extend = (operation: Operation, body: object): object => {
    const schema = schemaOf(document, operation);
    const made = random.chance(0.5) ? makeValue({ random, document }, schema) : {};
    return { ...Object(made), ...body };
  };
  return {
    make(operation, { body }) {
      if (!operation.takes.includes("application/json")) {
        return null;
      }
      const validate = validatorOf(operation);
      for (let tried = 0; tried < tries; tried += 1) {
        const spoiled = spoilBody(random, extend(operation, { ...Object(body) }));
        if (isPlainObject(spoiled) && !validate(JSON.parse(JSON.stringify(spoiled)))) {
          return spoiled;
        }
      }
      return null;
    },
  };
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function schemaOf(
  document: object,
  { path, method }: Operation,
): Readonly<Record<string, unknown>> {
  const place = [
    "paths",
    path,
    method.toLowerCase(),
    "requestBody",
    "content",
    "application/json",
    "schema",
  ];
  return resolveSchema(document, { ...Object(at(document, place)) });
}

function toReference(method: string, path: string): string {
  const steps = [
    "paths",
    path,
    method.toLowerCase(),
    "requestBody",
    "content",
    "application/json",
    "schema",
  ];
  const written = steps.map((step) =>
    encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  return `document#/${written.join("/")}`;
}
