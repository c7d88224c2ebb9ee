import { ValidationError } from "../../errors/validation-error.ts";
import { requireScope } from "../../scope.ts";
import type { BulkAcknowledgement, WriteOptions, Writing } from "../../writing/writing.ts";
import type { CallMaker } from "../call.ts";
import { requireKnown } from "../http/require-known.ts";
import type { Transport } from "../http/transport.ts";
import { readAcknowledgement, readBulkAcknowledgement } from "../records/read-acknowledgement.ts";
import type { Reader } from "../records/read-record.ts";
import { readWriteStatus } from "../records/read-write-status.ts";
import { restoreFields, type SentFields } from "../restore-fields.ts";
import { toQuery } from "../to-query.ts";
import { type SentEnvelope, toSentEnvelope } from "../to-sent-envelope.ts";

const root = "/v1/experience";

/**
 * Writing to a server. Each event is sent under a key, so that it can be sent again when no answer
 * came.
 */
export function createWriting(call: CallMaker, transport: Transport): Writing {
  const send = async <T>(path: string, { body, fields, options, read }: Sent<T>): Promise<T> => {
    const { wait, ...limits } = options ?? {};
    const sent = { path, query: toQuery({ wait }), body, isRepeatable: true, options: limits };
    return read(await restoreFields(transport.send(sent), fields));
  };
  const sendAll = async ({ items, write, scope, options }: Bulk): Promise<BulkAcknowledgement> => {
    if (!Array.isArray(items)) {
      throw new ValidationError("items", `a ${typeof items} is not an array`);
    }
    const envelopes = items.map((item, index) => write(item, `items[${index}]`));
    const body = { scope, items: envelopes.map(({ envelope }) => envelope) };
    const fields = envelopes.flatMap((envelope) => envelope.fields);
    return await send(`${root}/bulk`, { body, fields, options, read: readBulkAcknowledgement });
  };
  return {
    async experience(scope, input, options) {
      requireScope(scope);
      const { envelope, fields } = toSentEnvelope(input, "");
      const body = { ...envelope, scope };
      return await send(root, { body, fields, options, read: readAcknowledgement });
    },
    async experienceBulk(scope, items, options) {
      requireScope(scope);
      return await sendAll({ items, write: toSentEnvelope, scope, options });
    },
    experienceAcross: (items, options) => sendAll({ items, write: toScopedEnvelope, options }),
    writeStatus: call("GET /v1/experience/status", readWriteStatus, "eventId idempotencyKey scope"),
  };
}

interface Sent<T> {
  readonly body: object;
  readonly fields: SentFields;
  readonly options: WriteOptions | undefined;
  readonly read: Reader<T>;
}

interface Bulk {
  readonly items: unknown;
  readonly write: (item: unknown, path: string) => SentEnvelope;
  readonly scope?: string;
  readonly options: WriteOptions | undefined;
}

function toScopedEnvelope(item: unknown, path: string): SentEnvelope {
  requireKnown(item, "scope input", path);
  const { scope, input }: { scope?: unknown; input?: unknown } = item;
  requireScope(scope, `${path}.scope`);
  const { envelope, fields } = toSentEnvelope(input, path);
  return { envelope: { ...envelope, scope }, fields };
}
