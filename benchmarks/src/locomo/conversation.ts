import { readFile } from "node:fs/promises";
import { z } from "zod";
import { resolveEvidence } from "./evidence.ts";
import { parseSessionTime } from "./session-time.ts";

/** One thing said in a conversation. */
export interface Turn {
  readonly diaId: string;
  readonly speaker: string;
  /** As said, with the caption of a shared image after it. */
  readonly text: string;
  /** RFC 3339: the session's time, a second later for each turn before it in the session. */
  readonly observedAt: string;
}

/** A question about a conversation and the turns that answer it. */
export interface Question {
  readonly text: string;
  readonly category: string;
  /** Ids of turns; at least one. */
  readonly gold: readonly string[];
  /** What the data answers; null where it gives nothing, as for adversarial questions. */
  readonly answer: string | null;
}

/** One LoCoMo conversation; questions without gold evidence are left out. */
export interface Conversation {
  readonly sampleId: string;
  readonly turns: readonly Turn[];
  readonly questions: readonly Question[];
}

/** Names of the question categories by their number. */
const categoryNames = ["multi-hop", "temporal", "open-domain", "single-hop", "adversarial"];

const turnSchema = z.object({
  speaker: z.string(),
  dia_id: z.string(),
  text: z.string(),
  blip_caption: z.string().optional(),
});

const sampleSchema = z.object({
  sample_id: z.string(),
  conversation: z.record(z.string(), z.unknown()),
  qa: z.array(
    z.object({
      question: z.string(),
      category: z.int().min(1).max(categoryNames.length),
      evidence: z.array(z.string()).default([]),
      answer: z.union([z.string(), z.number()]).optional(),
    }),
  ),
});

/**
 * Reads a file of LoCoMo samples.
 *
 * @throws where the file is missing, is not JSON, or a field has another form than LoCoMo's.
 */
export async function readConversations(path: string): Promise<readonly Conversation[]> {
  const samples = z.array(sampleSchema).parse(JSON.parse(await readFile(path, "utf8")));
  return samples.map(toConversation);
}

function toConversation(sample: z.infer<typeof sampleSchema>): Conversation {
  const turns = toTurns(sample.conversation);
  const diaIds = new Set(turns.map(({ diaId }) => diaId));
  const questions = sample.qa.map(({ question, category, evidence, answer }) => ({
    text: question,
    category: categoryNames[category - 1] ?? "",
    gold: resolveEvidence(evidence, diaIds),
    answer: answer === undefined ? null : String(answer),
  }));
  return {
    sampleId: sample.sample_id,
    turns,
    questions: questions.filter(({ gold }) => gold.length > 0),
  };
}

function toTurns(conversation: Readonly<Record<string, unknown>>): readonly Turn[] {
  return sessionNumbers(conversation).flatMap((session) => {
    const time = z.string().parse(conversation[`session_${session}_date_time`]);
    const startMs = parseSessionTime(time);
    const turns = z.array(turnSchema).parse(conversation[`session_${session}`]);
    return turns.map((turn, index) => ({
      diaId: turn.dia_id,
      speaker: turn.speaker,
      text: spokenText(turn),
      observedAt: new Date(startMs + index * 1_000).toISOString(),
    }));
  });
}

function sessionNumbers(conversation: Readonly<Record<string, unknown>>): readonly number[] {
  return Object.keys(conversation)
    .map((key) => Number(/^session_(\d+)$/.exec(key)?.[1]))
    .filter((session) => !Number.isNaN(session))
    .toSorted((left, right) => left - right);
}

function spokenText({ text, blip_caption: caption }: z.infer<typeof turnSchema>): string {
  return caption === undefined ? text : `${text} [shared image: ${caption}]`;
}
