import type { ExperienceInput } from "@keepsake/core";
import { createHash } from "node:crypto";

/** An event in which every word that could give something away is made up. */
export interface MarkedEvent {
  readonly input: ExperienceInput;
  readonly marks: readonly string[];
  /** The mark to find it by. */
  readonly word: string;
}

const letters = "bcdfghjklmnpqrtvwxz";

/** The `number`th made-up word that follows from a seed: no letters by which it would be stemmed. */
export function makeMark(seed: string, number: number): string {
  const bytes = createHash("sha256").update(`${seed} ${number}`).digest();
  return Array.from(bytes.subarray(0, 14), (byte) => letters[byte % letters.length]).join("");
}

/** Turns of talk, statements in words and as data, JSON, each with labels, metadata, speaker and key. */
export function planMarkedEvents(seed: string, count: number): readonly MarkedEvent[] {
  return Array.from({ length: count }, (_, index) => planEvent(`${seed} ${index}`, index));
}

function planEvent(seed: string, index: number): MarkedEvent {
  const marks = Array.from({ length: 8 }, (_, number) => makeMark(seed, number));
  const [word = "", other = "", third = "", label = "", note = "", speaker = "", key = ""] = marks;
  const person = `${word[0]?.toUpperCase()}${word.slice(1)}`;
  const place = `${other[0]?.toUpperCase()}${other.slice(1)}ville`;
  const labels = [`${label} label`, "session:1"];
  const metadata = { [note]: `“${note}”` };
  const idempotencyKey = `${key}@example.org`;
  const actor = `user:${speaker}`;
  const details = { labels, metadata, speaker: actor, idempotencyKey };
  const data = { [third]: [`"${word}"`, { [other]: `\u0001${word}` }] };
  const inputs: readonly ExperienceInput[] = [
    { ...details, text: `My friend ${person} lives in ${place} and likes ${third}s.` },
    { ...details, triple: { subject: person, predicate: `${third}_rule`, object: place } },
    { ...details, text: `I told "${word}" that é${other} were ${third}ing\n— ${other}’s idea.` },
    {
      content: { kind: "json", data },
      context: { labels, metadata },
      observedActor: { id: actor },
      idempotencyKey,
    },
    { ...details, text: `${person} moved to ${place} in March. ${person} works at ${third}.` },
  ];
  const input = inputs[index % inputs.length] ?? word;
  return { input, marks: marks.slice(0, 7), word };
}
