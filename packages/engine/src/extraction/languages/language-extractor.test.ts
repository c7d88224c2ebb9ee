import { expect, test } from "vitest";
import { describeClaim } from "../../testing/read-foreign.ts";
import type { Extraction, ExtractionContext, ReadTurn, Turn } from "../extractor.ts";
import { createLanguageExtractor } from "./language-extractor.ts";

const english: Extraction = {
  claims: [],
  names: [{ entityId: "ent_english", name: "English", kind: "name" }],
};

const extractor = createLanguageExtractor({
  otherwise: { name: "rules", extract: () => english },
});

function say(text: string, extra: Partial<Turn> = {}): Turn {
  return {
    eventId: "evt_1",
    scope: "user:ana",
    content: { kind: "message", role: "user", text },
    modality: "conversation",
    speaker: null,
    observedAtMs: Date.parse("2026-05-15T10:00:00Z"),
    ...extra,
  };
}

/** Reads turns one after the other, each knowing those before. */
async function readAll(...turns: readonly Turn[]): Promise<readonly Extraction[]> {
  const read: Extraction[] = [];
  const recent: ReadTurn[] = [];
  const names: ExtractionContext["names"][number][] = [];
  for (const turn of turns) {
    const extraction = await extractor.extract(turn, { recent, names });
    const { eventId, observedAtMs } = turn;
    const source = { eventId, observedAtMs, recordedAtMs: observedAtMs };
    read.push(extraction);
    recent.push({ turn, claims: extraction.claims.map((claim) => ({ ...claim, ...source })) });
    names.push(...extraction.names.map((name) => ({ ...name, eventId })));
  }
  return read;
}

async function lastOf(...turns: readonly Turn[]): Promise<readonly string[]> {
  return (await readAll(...turns)).at(-1)?.claims.map(describeClaim) ?? [];
}

test.each<Turn>([
  say("I live in Rostock."),
  say("Ich wohne in Rostock.", {
    content: { kind: "message", role: "assistant", text: "Ich wohne in Rostock." },
  }),
  say("", { content: { kind: "text", text: "Ich wohne in Rostock." } }),
])("what no user says in another language goes on (%#)", async (turn) => {
  expect(await extractor.extract(turn, { recent: [], names: [] })).toBe(english);
});

test.each([
  ["Ich wohne in Bonn.", "Nein, ich meinte Köln.", "lives_in Köln not Bonn"],
  ["Vivo en Lugo.", "Perdón, quise decir Soria.", "lives_in Soria not Lugo"],
  ["J'habite à Metz.", "Pardon, je voulais dire Nancy.", "lives_in Nancy not Metz"],
  ["Ich heiße Eva und wohne in Bonn.", "Ich meinte Eve, nicht Eva.", "name Eve not Eva"],
])("after %j, %j puts right what was said", async (first, second, claim) => {
  const read = await readAll(say(first), say(second, { eventId: "evt_2" }));
  expect(read[1]?.claims.map(describeClaim)).toEqual([claim]);
  expect(read[1]?.claims[0]?.restsOn).toEqual(["evt_1"]);
});

test.each([
  ["Ich wohne in Bonn, nein, ich meinte Köln.", "lives_in Köln"],
  ["Me mudé a Lugo, perdón, quise decir Soria.", "lives_in Soria"],
  ["J'habite à Metz, enfin, je voulais dire Nancy.", "lives_in Nancy"],
])("a slip put right at once was never said: %j", async (text, claim) => {
  expect(await lastOf(say(text))).toEqual([claim]);
});

test.each([
  ["Ich meinte das nicht so."],
  ["Ich meinte nur, es ist spät."],
  ["Ich meinte Köln, nicht Ulm."],
  ["Nein, ich meinte so etwas."],
])("%j after a statement puts nothing right", async (text) => {
  expect(await lastOf(say("Ich wohne in Bonn."), say(text))).toEqual([]);
});

test("nobody puts right what another one said", async () => {
  const told = say("Ich wohne in Bonn.", { speaker: "Eva" });
  expect(await lastOf(told, say("Nein, ich meinte Köln.", { speaker: "Udo" }))).toEqual([]);
});

test("a relative is the same by role and by name", async () => {
  const read = await readAll(
    say("Meine Schwester Ute wohnt in Bern."),
    say("Meine Schwester arbeitet bei der Post."),
    say("Ute ist allergisch gegen Nüsse."),
  );
  expect(read[0]?.names).toEqual([
    { entityId: "ent_ute", name: "Ute", kind: "name" },
    { entityId: "ent_ute", name: "Schwester", kind: "role" },
  ]);
  const subjects = read.map(({ claims }) => claims[0]?.subject);
  expect(subjects).toEqual(subjects.map(() => ({ id: "ent_ute", name: "Ute" })));
});

test("a name that is told is known from then on", async () => {
  const [first] = await readAll(say("Me llamo Ana Ruiz."));
  expect(first?.names).toEqual([{ entityId: "ent_ana", name: "Ana Ruiz", kind: "name" }]);
});

test("a manager is an entity", async () => {
  const [first] = await readAll(say("Mon chef s'appelle Paul Roux."));
  expect(first?.claims[0]?.object).toEqual({
    type: "entity",
    id: "ent_paul_roux",
    name: "Paul Roux",
  });
  expect(first?.names).toEqual([{ entityId: "ent_paul_roux", name: "Paul Roux", kind: "name" }]);
});
