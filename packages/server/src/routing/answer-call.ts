import { toWire } from "@keepsake/core/wire";
import type { Context } from "hono";
import type { Authenticated, Authenticator } from "../auth/authenticator.ts";
import type { Services } from "../services.ts";
import type { Outcome, RequestObserver } from "../observing/request-observer.ts";
import { denialHeader, watchGrants } from "../auth/policy-header.ts";
import { answerError } from "./answer-error.ts";
import { emptyBody, readBody, type ReadBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";
import { createRequestId } from "./request-id.ts";
import type { Call, Reply, Route } from "./route.ts";

/** What all routes of a handler have in common. */
export interface RoutingContext {
  readonly authenticator: Authenticator;
  /** Who calls what is open to everybody. */
  readonly anonymous: Authenticated;
  readonly services: Services;
  readonly observe: RequestObserver;
}

/** One request as a route is asked it. */
interface Asked {
  readonly hono: Context;
  readonly requestId: string;
}

/** Answers a request by its route: who calls, what is asked, what comes of it. */
export async function answerCall(
  route: Route,
  context: RoutingContext,
  hono: Context,
): Promise<Response> {
  const { method, headers, signal } = hono.req.raw;
  const requestId = createRequestId();
  const { response } = await context.observe(
    { requestId, method, route: route.path, headers, signal },
    () => answer(route, context, { hono, requestId }),
  );
  return method === "HEAD" ? await withoutBody(response) : response;
}

/** Whoever asks for the head alone reads no body, and what makes it must not go on. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, response);
}

async function answer(
  route: Route,
  { authenticator, anonymous, services }: RoutingContext,
  { hono, requestId }: Asked,
): Promise<Outcome> {
  const { raw: request } = hono.req;
  let known: Authenticated | null = null;
  try {
    const caller = route.isPublic === true ? anonymous : await authenticator.authenticate(request);
    known = caller;
    requireAllowance(caller);
    const watched = watchGrants(caller.memory, services.served);
    const asked = {
      memory: watched.memory,
      caller: { ...caller, memory: watched.memory },
      query: route.query === undefined ? {} : readQuery(searchParamsOf(request), route.query),
      params: hono.req.param(),
      request,
      requestId,
      signal: request.signal,
      services,
    };
    const reply = await handleInTurn(route, asked);
    const headers = { ...caller.headers, ...watched.headers() };
    const response = toResponse(reply, { ...commonHeaders(route, requestId), ...headers });
    return { response, actor: caller.actor, body: bodyOf(reply), error: null };
  } catch (error) {
    const headers = { ...known?.headers, ...denialHeader(error) };
    const response = withHeaders(answerError(error, request, requestId), headers);
    return { response, actor: known?.actor ?? null, body: null, error };
  }
}

function searchParamsOf({ url }: Request): URLSearchParams {
  return new URL(url).searchParams;
}

/** A body that arrives slowly takes nobody's turn: it is read before. */
async function handleInTurn(route: Route, call: Omit<Call, keyof ReadBody>): Promise<Reply> {
  const { request, signal, services } = call;
  const { admission, bodies } = services;
  if (route.isUnlimited === true) {
    return await route.handle({ ...call, ...emptyBody });
  }
  admission.requireRoom();
  const held = bodies.open();
  try {
    const read = await readBody(request, route, held);
    return await admission.admit(signal, () => route.handle({ ...call, ...read }));
  } finally {
    held.release();
  }
}

function requireAllowance({ limited }: Authenticated): void {
  if (limited !== undefined) {
    throw limited;
  }
}

function bodyOf(reply: Reply): object | null {
  return reply instanceof Response ? null : (reply.body ?? null);
}

function commonHeaders({ stability = "stable" }: Route, requestId: string): Record<string, string> {
  return { "x-cortex-request-id": requestId, "x-cortex-stability": stability };
}

function toResponse(reply: Reply, common: Readonly<Record<string, string>>): Response {
  if (reply instanceof Response) {
    return withHeaders(reply, common);
  }
  const { body, status = body === undefined ? 204 : 200, headers } = reply;
  return body === undefined
    ? new Response(null, { status, headers: { ...common, ...headers } })
    : Response.json(toWire(body), { status, headers: { ...common, ...headers } });
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) {
    response.headers.set(name, value);
  }
  return response;
}
