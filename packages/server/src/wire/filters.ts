import { keptName } from "./envelope/kept-fields.ts";

/** The filters of a request, with conditions on what is kept of envelopes as the contract has them. */
export function readFilters(filters: unknown): unknown {
  if (Array.isArray(filters)) {
    return filters.map(readFilters);
  }
  if (!isRecord(filters)) {
    return filters;
  }
  const { metadata } = filters;
  return isRecord(metadata) && "intent" in metadata
    ? readIntent(filters, metadata)
    : readBranches(filters);
}

function readBranches(filters: Fields): unknown {
  const read = Object.entries(filters).map(([name, branch]) => [
    name,
    /^(?:AND|OR|NOT)$/.test(name) ? readFilters(branch) : branch,
  ]);
  return Object.fromEntries(read);
}

function readIntent(filters: Fields, metadata: Fields): unknown {
  const { intent, ...others } = metadata;
  const condition = { [`metadata.${keptName("intent")}`]: { in: [intent].flat() } };
  return Object.keys(others).length === 0 && Object.keys(filters).length === 1
    ? condition
    : { AND: [{ ...filters, metadata: others }, condition] };
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
