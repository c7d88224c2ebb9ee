import type { Route } from "../routing/route.ts";
import { toErrorResponses } from "./error-responses.ts";
import { replies } from "./replies.ts";
import type { ReplyDescription } from "./reply-description.ts";
import { replyHeaders } from "./reply-headers.ts";
import type { SchemaCollection } from "./schema-collection.ts";

/** The answers of an operation, those that are errors as well. */
export function toResponses(
  route: Route,
  schemas: SchemaCollection,
): Readonly<Record<string, object>> {
  const reply = replies[`${route.method} ${route.path}`];
  if (reply === undefined) {
    throw new TypeError(`nothing tells what ${route.method} ${route.path} answers`);
  }
  const { otherStatus } = reply;
  const content = toContent(reply, schemas);
  const { status = content === undefined ? 204 : 200 } = reply;
  const done = { description: "Done.", ...(content !== undefined && { content }) };
  return {
    ...toErrorResponses(route),
    [status]: { ...done, headers: replyHeaders(route, status) },
    ...(otherStatus !== undefined && {
      [otherStatus]: {
        ...done,
        description: otherStatus === 200 ? "Done, as far as was asked for." : "Not now.",
        headers: replyHeaders(route, otherStatus),
      },
    }),
  };
}

function toContent(
  { schema, types = [], events }: ReplyDescription,
  schemas: SchemaCollection,
): object | undefined {
  const told = [
    ...(schema === undefined
      ? []
      : [["application/json", { schema: schemas.add(schema, "reply") }] as const]),
    ...(events === undefined ? [] : [["text/event-stream", toEventStream(events)] as const]),
    ...types.map((type) => [type, {}] as const),
  ];
  return told.length === 0 ? undefined : Object.fromEntries(told);
}

function toEventStream(events: readonly string[]): object {
  const description = `Server-sent events, whose data are JSON: ${events.join(", ")}.`;
  return { schema: { type: "string", description } };
}
