/** An operation of the document. */
export interface Operation {
  /** Such as `GET /v1/events/{id}`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly isPublic: boolean;
  /** Media types of the body that it takes. */
  readonly takes: readonly string[];
  readonly parameters: readonly unknown[];
  /** By status. */
  readonly responses: ReadonlyMap<string, unknown>;
}

/** The operations of a document. */
export function readOperations(document: unknown): readonly Operation[] {
  return Object.entries({ ...Object(at(document, ["paths"])) }).flatMap(([path, operations]) =>
    Object.entries({ ...Object(operations) }).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      isPublic: at(operation, ["security"]) !== undefined,
      takes: Object.keys({ ...Object(at(operation, ["requestBody", "content"])) }),
      parameters: [at(operation, ["parameters"])].flat(),
      responses: new Map(Object.entries({ ...Object(at(operation, ["responses"])) })),
    })),
  );
}

/** The errors that an operation lists, as `404 NOT_FOUND`. */
export function errorsOf({ responses }: Operation): readonly string[] {
  return Array.from(responses)
    .filter(([status]) => status >= "400")
    .flatMap(([status, response]) => {
      const schema = at(response, ["content", "application/json", "schema", "allOf", "1"]);
      const codes = at(schema, ["properties", "error_code", "enum"]);
      return Array.isArray(codes) ? codes.map((code) => `${status} ${String(code)}`) : [];
    })
    .toSorted();
}

/** What stands at a place in JSON. */
export function at(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) {
    return value;
  }
  return typeof value === "object" && value !== null
    ? at(Reflect.get(value, name), rest)
    : undefined;
}
