import { type ErrorCode, errorTable } from "@keepsake/core";
import { isOlderRequest, toOlderError } from "../routes/older/older-errors.ts";
import type { Route } from "../routing/route.ts";

/** An error that a route can answer with. */
export interface RouteError {
  readonly status: number;
  /** In lower case where it is of the older API. */
  readonly code: string;
}

/** Codes that a route can answer with which asks the memory. */
const ofMemory: readonly ErrorCode[] = ["INTERNAL", "WAL_UNAVAILABLE"];

/** Codes of who calls, and how often. */
const ofCaller: readonly ErrorCode[] = [
  "MISSING_TOKEN",
  "INVALID_TOKEN_SIGNATURE",
  "EXPIRED_TOKEN",
  "REVOKED_TOKEN",
  "ACTOR_MISMATCH",
  "WRONG_TENANT",
  "RATE_LIMITED",
  "INVALID_BODY",
];

const ofBody: readonly ErrorCode[] = ["PAYLOAD_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"];

/** The errors that a route can answer with, each once. */
export function routeErrors(route: Route): readonly RouteError[] {
  const found = codesOf(route).map(toError);
  const told = isOlder(route) ? found.map(toOlder) : [...found, ...olderErrors(route)];
  const byCode = new Map(told.map((error) => [`${error.status} ${error.code}`, error]));
  return [...byCode.values()].toSorted(
    (left, right) => left.status - right.status || (left.code < right.code ? -1 : 1),
  );
}

function codesOf(route: Route): readonly ErrorCode[] {
  const { isPublic = false, isUnlimited = false, body, errors = [] } = route;
  return [
    ...errors,
    ...(isPublic && isUnlimited ? [] : ofMemory),
    ...(isPublic ? [] : ofCaller),
    ...(body === undefined ? [] : ofBody),
  ];
}

/** Where there is a body, it is read before it tells which API is meant. */
function olderErrors({ olderErrors: errors, body }: Route): readonly RouteError[] {
  if (errors === undefined) {
    return [];
  }
  const codes = [...errors, ...ofMemory, ...(body === undefined ? ofCaller : [])];
  return codes.map(toError).map(toOlder);
}

function toError(code: ErrorCode): RouteError {
  return { status: errorTable[code].status, code };
}

function toOlder({ status, code }: RouteError): RouteError {
  return toOlderError(status, code);
}

function isOlder({ method, path }: Route): boolean {
  return isOlderRequest({ method, url: `http://localhost${path}` });
}
