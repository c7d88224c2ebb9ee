import type { ScopedMemory } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { type OpenedMemory, openMemoryAt, places } from "@keepsake/testing";
import {
  Annotation,
  Command,
  END,
  interrupt,
  INTERRUPT,
  isInterrupted,
  START,
  StateGraph,
} from "@langchain/langgraph";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collect } from "../testing/collect.ts";
import { KeepsakeSaver } from "./keepsake-saver.ts";

const scope = "org:acme/app:support";
const monday = { configurable: { thread_id: "monday" } };

const State = Annotation.Root({
  said: Annotation<string[]>({ reducer: (left, right) => [...left, ...right], default: () => [] }),
  mood: Annotation<string>(),
});

/** Greets, waits for somebody to approve, and ends. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is the framework's to infer
const approvalGraph = (memory: ScopedMemory) =>
  new StateGraph(State)
    .addNode("greet", () => ({ said: ["hello"], mood: "calm" }))
    .addNode("approve", () => ({ said: [`approved: ${interrupt("may I?")}`] }))
    .addNode("end", ({ said }) => ({ said: [`${said.length} so far`] }))
    .addEdge(START, "greet")
    .addEdge("greet", "approve")
    .addEdge("approve", "end")
    .addEdge("end", END)
    .compile({ checkpointer: new KeepsakeSaver({ memory }) });

/** Adds what it is given to what was said. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- the type is the framework's to infer
const talkGraph = (memory: ScopedMemory) =>
  new StateGraph(State)
    .addNode("listen", ({ said }) => ({ mood: `after ${said.at(-1)}` }))
    .addEdge(START, "listen")
    .addEdge("listen", END)
    .compile({ checkpointer: new KeepsakeSaver({ memory }) });

describe.each(places)("a graph whose memory is %s", (place) => {
  let opened: OpenedMemory;
  let memory: ScopedMemory;

  beforeEach(async () => {
    opened = await openMemoryAt(place);
    memory = opened.memory.scope(scope);
  });

  afterEach(() => opened.stop());

  test("waits at an interrupt, and another instance goes on from there", async () => {
    const waiting = await approvalGraph(memory).invoke({ said: ["hi"] }, monday);
    expect(isInterrupted(waiting) && waiting[INTERRUPT]).toMatchObject([{ value: "may I?" }]);
    const another = approvalGraph(memory);
    expect((await another.getState(monday)).next).toEqual(["approve"]);
    const done = await another.invoke(new Command({ resume: "yes" }), monday);
    expect(done).toMatchObject({
      said: ["hi", "hello", "approved: yes", "3 so far"],
      mood: "calm",
    });
    expect((await another.getState(monday)).next).toEqual([]);
  });

  test("has a history to look at and to branch off from, and each branch keeps its own", async () => {
    const graph = talkGraph(memory);
    await graph.invoke({ said: ["one"] }, monday);
    await graph.invoke({ said: ["two"] }, monday);
    const history = await collect(graph.getStateHistory(monday));
    expect(history.map(({ values }) => values.said?.length ?? 0)).toEqual([2, 2, 1, 1, 1, 0]);
    const afterOne = history.find(
      ({ next, values }) =>
        next.length === 0 && values.said[0] === "one" && values.said.length === 1,
    );
    const left = await graph.invoke({ said: ["left"] }, afterOne?.config);
    const leftEnd = await graph.getState(monday);
    const right = await graph.invoke({ said: ["right"] }, afterOne?.config);
    expect(left).toMatchObject({ said: ["one", "left"], mood: "after left" });
    expect(right).toMatchObject({ said: ["one", "right"], mood: "after right" });
    expect((await graph.getState(leftEnd.config)).values).toMatchObject(left);
    expect((await graph.getState(monday)).values).toMatchObject(right);
    const forked = await graph.updateState(afterOne?.config ?? {}, { said: ["edited"] });
    expect((await graph.getState(forked)).values.said).toEqual(["one", "edited"]);
    expect((await graph.getState(leftEnd.config)).values).toMatchObject(left);
  });

  test("carries on in one branch what is of another's age, and keeps them apart", async () => {
    const graph = talkGraph(memory);
    await graph.invoke({ said: ["one"] }, monday);
    const { config } = await graph.getState(monday);
    const left = await graph.updateState(config, { mood: "left" }, "listen");
    const right = await graph.updateState(config, { mood: "right" }, "listen");
    const leftOn = await graph.updateState(left, { said: ["on"] }, "listen");
    expect((await graph.getState(leftOn)).values).toEqual({ said: ["one", "on"], mood: "left" });
    expect((await graph.getState(right)).values).toEqual({ said: ["one"], mood: "right" });
  });

  test("has subgraphs with states of their own, which wait and go on as well", async () => {
    const inner = new StateGraph(State)
      .addNode("ask", () => ({ said: [`inner ${interrupt("inner?")}`] }))
      .addEdge(START, "ask")
      .addEdge("ask", END)
      .compile();
    const graph = new StateGraph(State)
      .addNode("before", () => ({ said: ["before"] }))
      .addNode("inner", inner)
      .addEdge(START, "before")
      .addEdge("before", "inner")
      .addEdge("inner", END)
      .compile({ checkpointer: new KeepsakeSaver({ memory }) });
    await graph.invoke({ said: [] }, monday);
    const { tasks } = await graph.getState(monday, { subgraphs: true });
    expect(tasks[0]?.state).toMatchObject({ values: { said: ["before"] }, next: ["ask"] });
    const done = await graph.invoke(new Command({ resume: "done" }), monday);
    expect(done.said).toEqual(["before", "before", "inner done"]);
    const saver = new KeepsakeSaver({ memory });
    const namespaces = (await collect(saver.list(monday))).map(
      ({ config }) => String(config.configurable?.["checkpoint_ns"]).split(":")[0],
    );
    expect(new Set(namespaces)).toEqual(new Set(["", "inner"]));
  });

  test("serves threads at once without mixing them", async () => {
    const graph = talkGraph(memory);
    const threads = Array.from({ length: 8 }, (_, index) => `thread ${index}/:%`);
    for (const word of ["first", "second"]) {
      await Promise.all(
        threads.map((thread_id) =>
          graph.invoke({ said: [`${word} ${thread_id}`] }, { configurable: { thread_id } }),
        ),
      );
    }
    for (const thread_id of threads) {
      const { values } = await graph.getState({ configurable: { thread_id } });
      expect(values.said).toEqual([`first ${thread_id}`, `second ${thread_id}`]);
    }
  });

  test("is found by no word of its state, and no fact comes of it", async () => {
    const told = "My name is Ana. I live in Porto.";
    await talkGraph(memory).invoke({ said: [told] }, monday);
    await memory.experience("I like tea.", { wait: "consolidated" });
    expect((await memory.recall("Ana Porto")).layers.events).toEqual([]);
    expect((await memory.facts()).items.map(({ predicate }) => predicate)).toEqual(["likes"]);
    const filters = { NOT: { modality: { eq: "checkpoint" } } };
    for (const query of ["tea", undefined]) {
      const { layers } = await memory.recall({ query, filters });
      expect(layers.events.map(({ content }) => content.kind)).toEqual(["message"]);
    }
    await memory.experience(told, { wait: "consolidated" });
    expect((await memory.recall({ query: "Ana Porto", filters })).layers.events).toHaveLength(2);
  });

  test("is out of sight from the scopes beside its own", async () => {
    await talkGraph(memory).invoke({ said: ["I live in Porto."] }, monday);
    const ana = opened.memory.scope("org:acme/user:ana");
    await ana.experience("I like tea.");
    const { layers } = await ana.recall({ query: "tea", view: "holistic" });
    expect(layers.events.map(({ scope: of }) => of)).toEqual(["org:acme/user:ana"]);
  });
});

test("a graph goes on after a restart, and two processes' savers see each other's states", async () => {
  const folder = await mkdtemp(join(tmpdir(), "keepsake-saver-"));
  const path = join(folder, "memory.db");
  const first = await openMemory({ path });
  await approvalGraph(first.scope(scope)).invoke({ said: ["hi"] }, monday);
  await first.close();
  const second = await openMemory({ path });
  const third = await openMemory({ path });
  const resumed = await approvalGraph(second.scope(scope)).invoke(
    new Command({ resume: "yes" }),
    monday,
  );
  expect(resumed.said).toEqual(["hi", "hello", "approved: yes", "3 so far"]);
  expect((await approvalGraph(third.scope(scope)).getState(monday)).values).toEqual(resumed);
  await Promise.all([second.close(), third.close()]);
  await rm(folder, { recursive: true });
});
