import type { Daemon } from "../http/daemon.ts";
import { requireField, toWireFields } from "../limits/to-wire-fields.ts";
import { inboxFilterChecks, readInbox } from "./inbox.ts";
import { messageChecks, readMessageReceipt } from "./message.ts";
import type { Messages } from "./messages.ts";

/** The messages of a daemon. */
export function createMessages(daemon: Daemon): Messages {
  return {
    notify: async (message, options) => {
      const body = toWireFields(message, messageChecks);
      requireField(body, "targetAgentId");
      requireField(body, "title");
      requireField(body, "payload");
      return await daemon.call("POST /notify", { body, options }, readMessageReceipt);
    },
    inbox: async (filter = {}, options) => {
      const query = toWireFields(filter, inboxFilterChecks);
      return await daemon.call("GET /inbox", { query, options }, readInbox);
    },
  };
}
