import type { ExperienceTriple } from "@keepsake/core";
import { openMemory } from "@keepsake/engine";
import { expect, onTestFinished, test } from "vitest";
import type { Chatbot } from "../chatbot.ts";
import { startChat, temporaryFile } from "../testing/start-chat.ts";
import { runCommand } from "./commands.ts";
import type { Terminal } from "./open-terminal.ts";

type Say = (...lines: readonly string[]) => Promise<string>;

/** A memory of bob's that was told triples; gives what commands show of it. */
async function tell(...triples: readonly ExperienceTriple[]): Promise<Say> {
  const database = await openMemory({ path: ":memory:" });
  onTestFinished(() => database.close());
  const memory = database.scope("user:bob");
  for (const triple of triples) {
    await memory.experience(triple, { wait: "consolidated" });
  }
  return async (...lines) => {
    const terminal = new RecordingTerminal();
    for (const line of lines) {
      await runCommand(line, { terminal, memory, whole: memory, user: "bob", chatbot: silent });
    }
    return terminal.shown;
  };
}

const silent: Chatbot = {
  reply: () => {
    throw new Error("a command needs no reply");
  },
};

/** Keeps what is shown. */
class RecordingTerminal implements Terminal {
  readonly interactive = false;
  shown = "";
  readonly write = (text: string): void => void (this.shown += text);
  readonly writeNote = (line: string): void => this.write(`${line}\n`);
  readonly writeError = (line: string): void => this.write(`${line}\n`);
  readonly readLine = async (): Promise<undefined> => undefined;
  readonly interruptible = async (): Promise<void> => undefined;
  readonly close = (): void => undefined;
}

function linesOf(shown: string): readonly string[] {
  return shown.match(/^.*(?= \(fact_)/gm) ?? [];
}

function lives(object: string, observedAt: string, subject = "Ana"): ExperienceTriple {
  return { triple: { subject, predicate: "lives_in", object }, observedAt };
}

const lisbon = lives("Lisbon", "2020-01-01");
const porto = lives("Porto", "2026-03-05T14:00:00Z");

function idIn(text: string, kind: "evt" | "fact" | "belief"): string {
  return new RegExp(`${kind}_\\w+`).exec(text)?.[0] ?? `no ${kind}`;
}

test("/facts shows what holds, since when, and the turn that told it last", async () => {
  const say = await tell(lisbon, porto, lives("Rome", "2026-01-01", "user"));
  const shown = await say("/facts");
  expect(shown).toMatch(
    /^Ana lives in Porto, since 2026-03-05 14:00 UTC \(evt_\w+, fact_\w+\)\nbob lives in Rome, since 2026-01-01 \(/m,
  );
  expect(shown).not.toContain("Lisbon");
  const ofOne = await say("/facts ana", "/facts me");
  expect(ofOne.match(/\w+ lives in \w+/g)).toEqual(["Ana lives in Porto", "bob lives in Rome"]);
});

test("/timeline shows every value, the oldest first, of one predicate or all", async () => {
  const team = { subject: "Ana", predicate: "team", object: "Core" };
  const say = await tell(lisbon, porto, { triple: team, observedAt: "2025-01-01" });
  const all = [
    "2020-01-01 - 2026-03-05 14:00 UTC: Ana lives in Lisbon",
    "2025-01-01 - now: Ana is on the team Core",
    "2026-03-05 14:00 UTC - now: Ana lives in Porto",
  ];
  expect(linesOf(await say("/timeline Ana"))).toEqual(all);
  expect(linesOf(await say("/timeline ana Lives-In"))).toEqual([all[0], all[2]]);
});

test("a name of several words may stand before a predicate", async () => {
  const say = await tell(lives("Rome", "2026-01-01", "Payments Service"));
  for (const argument of ["Payments Service", "payments service lives_in"]) {
    expect(await say(`/timeline ${argument}`)).toContain("- now: Payments Service lives in Rome");
  }
});

test("/why leads from a fact and a belief to the turns, and back", async () => {
  const say = await tell(lives("Porto", "2026-03-05"), lives("Porto", "2026-04-01"));
  const fact = idIn(await say("/facts"), "fact");
  const ofFact = await say(`/why ${fact}`);
  expect(ofFact).toMatch(/^Ana lives in Porto \(2026-03-05 - now\)\. Memory knows it since /m);
  expect(ofFact).toMatch(
    /^It rests on:\nevt_\w+ 2026-03-05 00:00 UTC, note: .*\nevt_\w+ 2026-04-01 00:00 UTC, note: /m,
  );
  const ofBelief = await say(`/why ${idIn(ofFact, "belief")}`);
  expect(ofBelief).toContain("said on 2026-03-05 and again on 2026-04-01.\n");
  expect(ofBelief).toMatch(/^They rest on:\nevt_\w+ 2026-03-05 .*\nevt_\w+ 2026-04-01 /m);
  expect(await say(`/why (${idIn(ofFact, "evt")}, `)).toContain(
    `Taken from it:\n${fact} Ana lives in Porto (2026-03-05 - now)\n`,
  );
});

test("/why shows who disagrees", async () => {
  const since = { subject: "Ana", predicate: "lives_in", validFrom: "2026-01-01" };
  const observedAt = "2026-03-05";
  const say = await tell(
    { triple: { ...since, object: "Porto" }, observedAt },
    { triple: { ...since, object: "Braga" }, observedAt },
  );
  const shown = await say("/facts");
  expect(shown.match(/, since 2026-01-01, disputed \(/g)).toHaveLength(2);
  expect(await say(`/why ${idIn(shown, "fact")}`)).toContain("Of the same time it is also said:");
});

test("what is not known is said, with a way on", async () => {
  const say = await tell(lisbon, { ...lisbon, triple: { ...lisbon.triple, retracts: true } });
  const unknown = "Nothing is known of Zoe. It has facts about Ana.\n";
  expect(await say("/facts Zoe", "/timeline Zoe")).toContain(unknown + unknown);
  expect(await say("/timeline Ana works_at")).toContain(
    "Nothing is known of Ana by works_at; there is lives_in.\n",
  );
  expect(await say("/why", "/why Ana", "/why fact_none", "/timeline")).toContain(
    [
      "Why what? Give the id of a fact, a belief or a turn, as /facts and /events show them.",
      "That is no id. Give the id of a fact, a belief or a turn, as /facts and /events show them.",
      "There is no fact_none, or no longer; /facts and /events show ids.",
      "Whose? Say, for instance: /timeline Ana, or: /timeline Ana lives_in",
    ].join("\n"),
  );
});

test("what ended is no fact of now, and the timeline has it", async () => {
  const ended = { ...lisbon.triple, retracts: true };
  const say = await tell(lisbon, { triple: ended, observedAt: "2021-01-01" });
  expect(await say("/facts Ana")).toContain("/timeline Ana shows what did.\n");
  expect(await say("/timeline Ana")).toContain("2020-01-01 - 2021-01-01: Ana lives in Lisbon (");
});

test("an empty memory says how facts come about", async () => {
  const say = await tell();
  expect(await say("/facts")).toContain("Memory has no facts yet: tell it something such as");
});

test("the chat knows in a later run what it was told as data", { timeout: 60_000 }, async () => {
  const data = temporaryFile("chat.db");
  const memory = await openMemory({ path: data });
  await memory.experience("user:bob", porto);
  await memory.close();
  const args = ["--data", data, "--user", "bob"];
  const { stdout, stderr } = await startChat({ args, input: "/facts\n/timeline Ana\n" }).ended;
  expect(stderr).toBe("");
  expect(stdout).toContain("Ana lives in Porto, since 2026-03-05 14:00 UTC (evt_");
  expect(stdout).toContain("2026-03-05 14:00 UTC - now: Ana lives in Porto (fact_");
});
