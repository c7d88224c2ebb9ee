type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema with its `allOf` of objects made one: each of them refuses the fields of the others, so that
 * nothing would pass all. Where one is a choice of forms, its objects are meant.
 */
export function mergeObjects(schema: JsonSchema): JsonSchema {
  const { allOf, ...rest } = schema;
  if (!Array.isArray(allOf)) {
    return schema;
  }
  const [first = {}, ...others] = allOf.map(toObjects);
  return { ...rest, ...others.reduce(mergePair, first) };
}

function toObjects(schema: unknown): JsonSchema {
  const { anyOf, ...rest } = { ...mergeObjects({ ...Object(schema) }) };
  const [only, ...others] = Array.isArray(anyOf) ? anyOf.filter(isObjectSchema) : [];
  return only !== undefined && others.length === 0 ? { ...rest, ...only } : { ...Object(schema) };
}

function isObjectSchema(schema: unknown): schema is JsonSchema {
  return (
    typeof schema === "object" && schema !== null && "type" in schema && schema.type === "object"
  );
}

function mergePair(left: JsonSchema, right: JsonSchema): JsonSchema {
  const required = new Set([left["required"] ?? [], right["required"] ?? []].flat());
  return {
    ...left,
    ...right,
    properties: { ...Object(left["properties"]), ...Object(right["properties"]) },
    required: [...required],
  };
}
