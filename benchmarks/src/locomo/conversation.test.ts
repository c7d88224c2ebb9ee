import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Conversation, readConversations } from "./conversation.ts";
import { madeUpSample } from "./made-up-conversation.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "keepsake-locomo-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function read(samples: unknown): Promise<readonly Conversation[]> {
  const path = join(folder, "samples.json");
  await writeFile(path, JSON.stringify(samples));
  return await readConversations(path);
}

const toSession = (number: number): object => ({
  [`session_${number}_date_time`]: `1:00 pm on ${number} May, 2023`,
  [`session_${number}`]: [{ speaker: "Ines", dia_id: `D${number}:1`, text: "Hello." }],
});

describe("readConversations", () => {
  test("keeps speakers and spaces the turns of a session a second apart", async () => {
    const [conversation] = await read([madeUpSample]);
    expect(conversation?.sampleId).toBe("made-up-1");
    expect(
      conversation?.turns.map(({ diaId, speaker, observedAt }) => [diaId, speaker, observedAt]),
    ).toEqual([
      ["D1:1", "Ines", "2023-05-08T13:56:00.000Z"],
      ["D1:2", "Tom", "2023-05-08T13:56:01.000Z"],
      ["D1:3", "Ines", "2023-05-08T13:56:02.000Z"],
      ["D2:1", "Tom", "2023-06-01T00:10:00.000Z"],
      ["D2:2", "Ines", "2023-06-01T00:10:01.000Z"],
    ]);
  });

  test("appends the caption of a shared image", async () => {
    const [conversation] = await read([madeUpSample]);
    expect(conversation?.turns.map(({ text }) => text)).toContain(
      "Look at this! [shared image: a lighthouse above a stormy harbour]",
    );
  });

  test("leaves out questions whose evidence names no turn", async () => {
    const [conversation] = await read([madeUpSample]);
    expect(conversation?.questions.map(({ category, gold }) => [category, gold])).toEqual([
      ["single-hop", ["D1:1"]],
      ["multi-hop", ["D1:3"]],
      ["temporal", ["D2:1", "D2:2"]],
    ]);
  });

  test("reads sessions by number, not by name", async () => {
    const conversation = { ...toSession(10), ...toSession(2) };
    const [ordered] = await read([{ sample_id: "order", conversation, qa: [] }]);
    expect(ordered?.turns.map(({ diaId }) => diaId)).toEqual(["D2:1", "D10:1"]);
  });

  test("refuses a turn without text", async () => {
    const conversation = {
      session_1_date_time: "1:00 pm on 1 May, 2023",
      session_1: [{ speaker: "Ines", dia_id: "D1:1" }],
    };
    await expect(read([{ sample_id: "broken", conversation, qa: [] }])).rejects.toThrow("text");
  });
});
