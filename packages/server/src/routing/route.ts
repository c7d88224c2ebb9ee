import type { ErrorCode, Memory } from "@keepsake/core";
import type { z } from "zod";
import type { Authenticated } from "../auth/authenticator.ts";
import type { Services } from "../services.ts";
import type { Parameters } from "./read-query.ts";
import type { WireObject } from "./wire-object.ts";

/** A request to a route, read and checked as far as the wire has rules of its own. */
export interface Call {
  /** The memory as its caller may use it. */
  readonly memory: Memory;
  readonly caller: Authenticated;
  /** The parameters of the query that the route knows, in the contract's spelling. */
  readonly query: WireObject;
  /** The named segments of the path. */
  readonly params: Readonly<Record<string, string>>;
  /** The fields of the body in the contract's spelling; none where there was no body. */
  readonly body: WireObject;
  /** The body as it came, where the route takes bytes; else empty. */
  readonly bytes: Uint8Array;
  /** As it came; its body is read already. */
  readonly request: Request;
  /** Such as `req_…`. */
  readonly requestId: string;
  /** Fires when the caller hangs up. */
  readonly signal: AbortSignal;
  readonly services: Services;
}

/** What a route answers: JSON, or a whole response for streams and bytes. */
export type Reply =
  | Response
  | {
      /** @default 200; 204 without a body */
      readonly status?: 200 | 201 | 202 | 204 | 503 | undefined;
      /** In the contract's spelling; it is written in the wire's. */
      readonly body?: object | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
    };

/** One route of the API, and all that is told of it. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Such as `/v1/events/:id`. */
  readonly path: string;
  /** One sentence for the API's document. */
  readonly summary: string;
  /** Whether it is open to callers that nobody knows. @default false */
  readonly isPublic?: boolean | undefined;
  /** Whether it is answered even while the server takes on nothing more. @default false */
  readonly isUnlimited?: boolean | undefined;
  /** How settled its form is. @default "stable" */
  readonly stability?: "stable" | "beta" | "experimental" | undefined;
  /** Parameters of the query, in the contract's spelling; others are ignored. */
  readonly query?: Parameters | undefined;
  /** What parameters of the query are checked by, for the API's document. */
  readonly querySchema?: z.ZodType | undefined;
  /** Names of the parameters of the query that must be there. @default none */
  readonly required?: readonly string[] | undefined;
  /** A body of JSON, where it takes one. */
  readonly body?: RouteBody | undefined;
  /** Bytes of a body that it takes as they are, of whatever type. @default none */
  readonly maxBytes?: number | undefined;
  /** The error codes beside those that every route can give. */
  readonly errors?: readonly ErrorCode[] | undefined;
  /** The same of requests of the older API, where it takes those as well. */
  readonly olderErrors?: readonly ErrorCode[] | undefined;
  handle(call: Call): Promise<Reply>;
}

/** The body that a route takes. */
interface RouteBody {
  /** Its fields in the contract's spelling, for the API's document. */
  readonly schema: z.ZodType;
  /** @default 8 MiB */
  readonly maxBytes?: number | undefined;
}
