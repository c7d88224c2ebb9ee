import { expect, test } from "vitest";
import { readForeign } from "../../testing/read-foreign.ts";

const size = 200_000;

function repeat(text: string): string {
  return text.repeat(Math.ceil(size / text.length));
}

test.each([
  ["one word without an end", repeat("ich")],
  ["words without an end mark", repeat("ich mag nicht ")],
  ["commas without an end mark", repeat("ich, du, er und sie, ")],
  ["denials", repeat("ich habe keinen Hund mehr und ")],
  ["drafts", repeat("ich schreibe und schreib ")],
  ["spaces", `ich wohne ${repeat(" ")}in Bonn`],
  ["numbers", repeat("je suis 12. ")],
  ["quite ordinary sentences", repeat("Yo vivo con mi hermana, mi perro y mi gata en la playa. ")],
  ["lists", repeat("me gusta a, b, c, d, e, f, g. ")],
])("a long text of %s takes no longer than fifty ordinary ones", async (_, text) => {
  const ordinary = await fastestMs(repeat("Ich wohne in Köln. Mein Hund heißt Rex. "));
  expect(await fastestMs(text)).toBeLessThan(50 * Math.max(ordinary, 1));
});

test("four times as long a sentence takes no more than its cube as long, whatever it holds", async () => {
  const parts = ["ich mag ", "a, ", "und ", "nicht ", "kein ", "seit ", "2020 ", "Köln "];
  for (const [index, part] of parts.entries()) {
    const other = parts[(index + 3) % parts.length] ?? "";
    const sentence = `ich ${`${part}${other}`.repeat(100)}`;
    const short = await fastestMs(sentence.slice(0, 100));
    expect(await fastestMs(sentence.slice(0, 400))).toBeLessThan(64 * Math.max(short, 1));
  }
});

async function fastestMs(text: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const startedAt = performance.now();
    await readForeign(text);
    times.push(performance.now() - startedAt);
  }
  return Math.min(...times);
}
