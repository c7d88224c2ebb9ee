import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { at, type Operation } from "./operation.ts";
import type { Asked } from "./right-requests.ts";
import { toClosed } from "./to-closed.ts";

/** Compares what is sent and answered with a document. */
export interface ReplyChecker {
  /** What of an answer is not as the document has it, in words. */
  problemsOf(operation: Operation, response: Response): Promise<readonly string[]>;
  /** What of the body of an error is not as the document has it. */
  errorProblems(body: unknown): readonly string[];
  /** What of a body the document would not let through. */
  bodyProblems(operation: Operation, asked: Asked): readonly string[];
}

/** A checker by a document, which lets through no field that it does not name. */
export function createReplyChecker(document: unknown): ReplyChecker {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(toClosed(document), "document");
  const check = (reference: string, value: unknown): readonly string[] => {
    const validate = ajv.getSchema(reference) ?? ajv.compile({ $ref: reference });
    return validate(value)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
  };
  return {
    async problemsOf(operation, response) {
      const text = await readText(response);
      const status = String(response.status);
      if (response.status >= 300 || !operation.responses.has(status)) {
        return [`${status}: ${text.slice(0, 300)}`];
      }
      const told = operation.responses.get(status);
      const type = typeOf(response);
      const place = toReference([...placeOf(operation), "responses", status]);
      return [
        ...typeProblems(told, type),
        ...missingHeaders(told, response),
        ...(type === "application/json" ? check(place, JSON.parse(text)) : []),
      ];
    },
    errorProblems: (body) => check("document#/components/schemas/Error", body),
    bodyProblems(operation, { body }) {
      return body === undefined || !operation.takes.includes("application/json")
        ? []
        : check(toReference([...placeOf(operation), "requestBody"]), body);
    },
  };
}

/** A stream that goes on is left. */
async function readText(response: Response): Promise<string> {
  if (response.headers.get("cache-control") === "no-cache, no-transform") {
    await response.body?.cancel();
    return "";
  }
  return await response.text();
}

function typeOf({ headers }: Response): string {
  return headers.get("content-type")?.split(";")[0] ?? "";
}

function typeProblems(told: unknown, type: string): readonly string[] {
  const types = Object.keys({ ...Object(at(told, ["content"])) });
  const isTold = type === "" ? types.length === 0 : types.includes(type) || types.includes("*/*");
  return isTold ? [] : [`${type} is none of ${types.join(", ")}`];
}

/** Those that every answer has. */
function missingHeaders(told: unknown, { headers }: Response): readonly string[] {
  return Object.keys({ ...Object(at(told, ["headers"])) })
    .filter((name) => /Request-Id|Stability/.test(name) && !headers.has(name))
    .map((name) => `there is no header ${name}`);
}

function placeOf({ method, path }: Operation): readonly string[] {
  return ["paths", path, method.toLowerCase()];
}

function toReference(place: readonly string[]): string {
  const steps = [...place, "content", "application/json", "schema"].map((step) =>
    encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  return `document#/${steps.join("/")}`;
}
