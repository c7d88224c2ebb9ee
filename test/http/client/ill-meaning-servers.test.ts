import {
  connectMemory,
  type ConnectOptions,
  type MemoryError,
  type RemoteMemory,
} from "@keepsake/core";
import { expect, onTestFinished, test } from "vitest";
import { answer, answerText, type Fault, type FaultyServer, serveFaults } from "./serve-faults.ts";

const scope = "org:acme/user:ana";
const page = answer({ items: [], next_cursor: null, has_more: false });
const chunk = "x".repeat(1024 * 1024);

/** An answer that begins with `head` and goes on as fast as it is taken. */
function endless(status: number, type: string, head = ""): Fault {
  return (response) => {
    response.writeHead(status, { "content-type": type });
    response.write(head);
    const send = (): void => {
      while (!response.destroyed && response.write(chunk)) {
        // Until nothing more is taken for the moment.
      }
    };
    response.on("drain", send);
    send();
  };
}

async function connect(
  fault: Fault,
  options: Omit<ConnectOptions, "url"> = {},
): Promise<{ readonly server: FaultyServer; readonly memory: RemoteMemory }> {
  const server = await serveFaults(fault);
  onTestFinished(() => server.stop());
  return { server, memory: connectMemory({ url: server.url, ...options }) };
}

function failure(call: Promise<unknown>): Promise<MemoryError> {
  return call.then(
    () => expect.unreachable("the call did not fail"),
    (error: MemoryError) => error,
  );
}

test("an answer that does not end is left, and not asked for again", async () => {
  const { server, memory } = await connect(endless(200, "application/json", "["));
  const error = await failure(memory.events(scope));
  expect(error.message).toContain("more than 268435456 bytes");
  expect(server.requests).toHaveLength(1);
});

test("an error that does not end is told by its status", async () => {
  const { memory } = await connect(endless(500, "application/json"), { maxRetries: 0 });
  expect(await failure(memory.events(scope))).toMatchObject({ code: "INTERNAL", status: 500 });
});

test.each<[string, Fault]>([
  ["an event that does not end", endless(200, "text/event-stream", "data: ")],
  ["a page in place of a stream", answerText("<html>", 200)],
  ["an event that is not JSON", answerText("data: {\n\n", 200, "text/event-stream")],
  ["an event that is no record", answerText("data: 5\n\n", 200, "text/event-stream")],
])("%s ends the stream with an error", async (_, fault) => {
  const { memory } = await connect(fault);
  const stream = memory.lifecycle(scope)[Symbol.asyncIterator]();
  expect(await failure(stream.next())).toMatchObject({ name: "ServerError" });
});

test.each([".", "..", ""])("no name that leads elsewhere is asked for: %j", async (name) => {
  const { server, memory } = await connect(page);
  expect(await failure(memory.removeTimePhrase(scope, name))).toMatchObject({ code: "NOT_FOUND" });
  expect(server.requests).toEqual([]);
});

test("what is answered changes nothing of all objects", async () => {
  const record =
    '{"polluted":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const body = `{"items":[${record}],"__proto__":{"polluted":1},"has_more":false}`;
  const { memory } = await connect(answerText(body, 200, "application/json"));
  const { items } = await memory.events(scope);
  expect(items).toHaveLength(1);
  expect("polluted" in {}).toBe(false);
});
