import { type ErrorCode, errorTable } from "../../errors/error-table.ts";

const otherNames: Readonly<Record<string, ErrorCode>> = {
  TOKEN_EXPIRED: "EXPIRED_TOKEN",
  NOT_AVAILABLE: "STORAGE_UNWIRED",
};

/**
 * The code of the error table that a server's code means, in any case, or else its status; `isFinal`
 * says that the server will not do better another time.
 */
export function toErrorCode(code: unknown, status: number, isFinal: boolean): ErrorCode {
  const name = String(code).toUpperCase();
  const known = otherNames[name] ?? name;
  return isCode(known) ? known : codeOf(status, isFinal);
}

function codeOf(status: number, isFinal: boolean): ErrorCode {
  if (status > 500) {
    return isFinal ? "STORAGE_UNWIRED" : "WAL_UNAVAILABLE";
  }
  const codes = Object.keys(errorTable).filter(isCode);
  const usual = codes.find((code) => errorTable[code].status === status);
  return status === 400 ? "INVALID_BODY" : (usual ?? "INVALID_BODY");
}

function isCode(name: string): name is ErrorCode {
  return Object.hasOwn(errorTable, name);
}
