import { requireScope } from "../scope.ts";
import type { Words } from "../words.ts";
import { requireKnown } from "./http/require-known.ts";
import type { HttpCall, Transport } from "./http/transport.ts";
import type { AnswerReader } from "./records/read-page.ts";
import { restoreFields, type SentFields } from "./restore-fields.ts";
import { toQuery } from "./to-query.ts";
import { toSegment } from "./to-segment.ts";

/**
 * How a call is made, such as `GET /v1/facts/{fact}`. What stands in braces is the first argument: a
 * scope, or the id of such a record. A word at the end is the field of the body that has the scope.
 * `POST*` may be made twice.
 */
type How = `${"GET" | "POST" | "POST*" | "PUT" | "PATCH" | "DELETE"} /v1/${string}`;

type Method = (...given: never[]) => unknown;

type FieldsOf<Request> = Request extends object ? keyof Request : never;

type Known<Fields extends string, Made extends Method> = [Words<Fields>] extends [
  "*" | FieldsOf<Parameters<Made>[number]> | `${string}>${string}`,
]
  ? unknown
  : never;

/**
 * Makes a method of the contract: how it is called, what reads the answer, and the fields of its request
 * where it has one. `capabilities>caps` is a field that the wire names otherwise, `*` any that the server
 * knows.
 */
export type CallMaker = <Made extends Method, const Fields extends string>(
  how: How,
  read: AnswerReader<Awaited<ReturnType<Made>>>,
  fields?: Fields & Known<Fields, Made>,
) => Made;

/** Gives what makes methods that go through `transport`. */
export function createCallMaker(transport: Transport): CallMaker {
  return (how, read, fields) => Object(createMethod(transport, { how, read, fields }));
}

interface Description<T> {
  readonly how: string;
  readonly read: AnswerReader<T>;
  readonly fields: string | undefined;
}

function createMethod<T>(
  transport: Transport,
  { how, read, fields }: Description<T>,
): (...given: unknown[]) => Promise<T> {
  const [verb = "", template = "", scopeField] = how.split(" ");
  const [method = "", mark] = verb.split("*");
  const hasBody = method.startsWith("P");
  const renamed = toSentFields(fields);
  const send = async (call: HttpCall, request: object): Promise<T> => {
    const sent = hasBody ? { body: request } : { query: toQuery(request) };
    const answer = transport.send({ ...call, ...sent });
    return read(await restoreFields(answer, renamed), (cursor) =>
      send(call, { ...request, cursor }),
    );
  };
  return async (...given) => {
    const path = template.replace(/\{(.+)\}/, (_, kind) =>
      toSegment(kind.replace("_", " "), given.shift()),
    );
    const scope = scopeField === undefined ? {} : { [scopeField]: requireFirst(given) };
    const [request = {}] = fields === undefined ? [] : given.splice(0, 1);
    requireKnown(request, fields?.replaceAll(/>\w+/g, "") ?? "", hasBody ? "request" : "filter");
    const call = {
      method,
      path,
      isRepeatable: mark === "" || undefined,
      options: Object(given[0]),
    };
    return await send(call, { ...rename(request, renamed), ...scope });
  };
}

function requireFirst(given: unknown[]): unknown {
  const scope = given.shift();
  requireScope(scope);
  return scope;
}

function toSentFields(fields = ""): SentFields {
  return [...fields.matchAll(/(\w+)>(\w+)/g)].map(([, own = "", sent = ""]) => [sent, own]);
}

function rename(request: object, renamed: SentFields): object {
  const entries = Object.entries(request).map(([name, value]) => {
    const [sent] = renamed.find(([, own]) => own === name) ?? [name];
    return [sent, value];
  });
  return Object.fromEntries(entries);
}
