/** Names of datatypes that other memories use, as the contract has them. */
const datatypes: Readonly<Record<string, string>> = {
  text: "string",
  integer: "number",
  int: "number",
  float: "number",
  double: "number",
  decimal: "number",
  bool: "boolean",
  datetime: "date",
  timestamp: "date",
};

const terms = ["subject", "object", "corrects"];

/** A triple as the contract has it: its terms told by `type`, and concepts taken for entities. */
export function readTriple(triple: unknown): unknown {
  if (!isRecord(triple)) {
    return triple;
  }
  const read = Object.entries(triple).map(([name, value]) => [
    name,
    terms.includes(name) ? readTerm(value) : value,
  ]);
  return Object.fromEntries(read);
}

function readTerm(term: unknown): unknown {
  if (!isRecord(term)) {
    return term;
  }
  const { kind, type = kind, datatype, ...rest } = term;
  return {
    type: type === "concept" ? "entity" : type,
    ...rest,
    ...(datatype !== undefined && { datatype: readDatatype(datatype) }),
  };
}

function readDatatype(datatype: unknown): unknown {
  const name = String(datatype).toLowerCase().replace(/^xsd:/, "");
  return typeof datatype === "string"
    ? Object.hasOwn(datatypes, name)
      ? datatypes[name]
      : name
    : datatype;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
