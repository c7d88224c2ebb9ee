import { readFile } from "node:fs/promises";
import { z } from "zod";

/** One turn of a dialogue. */
export interface DialogueTurn {
  readonly at: string;
  readonly role: "user" | "assistant";
  readonly speaker: string | null;
  readonly text: string;
}

/** A fact that a careful reader takes from a turn. */
export interface GoldFact {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Index of the turn that states it. */
  readonly fromTurn: number;
}

/** A labelled dialogue: its form is described beside the data. */
export interface Dialogue {
  readonly id: string;
  readonly speakers: { readonly user?: string | null | undefined };
  readonly turns: readonly DialogueTurn[];
  readonly facts: readonly GoldFact[];
  readonly queries: readonly { readonly q: string; readonly asOf?: string | undefined }[];
  /** All of it, as the scorer takes it. */
  readonly labelled: unknown;
}

const dialogueSchema: z.ZodType<Omit<Dialogue, "labelled">> = z.object({
  id: z.string(),
  speakers: z.object({ user: z.string().nullable().optional() }),
  turns: z
    .array(
      z.object({
        at: z.string(),
        role: z.enum(["user", "assistant"]),
        speaker: z.string().nullable(),
        text: z.string(),
      }),
    )
    .min(1),
  facts: z.array(
    z.object({
      subject: z.string(),
      predicate: z.string(),
      object: z.string(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      fromTurn: z.number(),
    }),
  ),
  queries: z.array(z.object({ q: z.string(), asOf: z.string().optional() })),
});

/** Reads dialogues, one as JSON a line. @throws where a line is none, naming the line. */
export async function readDialogues(path: string): Promise<readonly Dialogue[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  return lines.flatMap((line, index) => {
    return line.trim() === "" ? [] : [parseDialogue(line, `${path}:${index + 1}`)];
  });
}

function parseDialogue(line: string, place: string): Dialogue {
  const labelled: unknown = JSON.parse(line);
  const result = dialogueSchema.safeParse(labelled);
  if (!result.success) {
    throw new Error(`${place} is no dialogue: ${z.prettifyError(result.error)}`);
  }
  return { ...result.data, labelled };
}
