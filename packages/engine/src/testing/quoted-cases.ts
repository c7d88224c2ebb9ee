import type { ExperienceItem } from "@keepsake/core";
import type { AnswerCase } from "./answer-cases.ts";

/** Cases of everyday talk that no fact tells, made up for the tests. */
export const quotedCases: readonly AnswerCase[] = [
  // Special kinds of things.
  talk("What time did the film start?", "half past seven", "The film started at half past seven."),
  talk("What time did the film start?", null, "The film started with a long song."),
  talk("How long did the soup cook?", "three hours", "The soup cooked for three hours."),
  talk("How long did the soup cook?", null, "The soup cooked in the big pot."),
  talk("What did I pay for the lamp?", "35 euros", "Bought the lamp for 35 euros."),
  talk("What did I pay for the lamp?", null, "Bought the lamp at the market."),
  talk("Which colour is the new door?", "green", "We painted the new door green."),
  talk("In which year did we dig the pond?", "2017", "We dug the pond in 2017."),
  talk("In which year did we dig the pond?", null, "We dug the pond with two spades."),
  talk("How high is the wall?", "2 metres", "The wall is 2 metres high."),
  talk("How high is the wall?", null, "The wall is high."),
  talk("How many chairs did I order?", "twelve", "I ordered twelve chairs."),
  // The thing that is asked for must be there.
  talk("Which lens did Rosa lend me?", null, "Rosa lent me her camera."),
  talk("What is the deposit for the hall?", null, "The hall is booked for the wedding."),
  talk("How many windows does the shed have?", null, "The shed has two doors."),
  talk("What is the title of my talk?", null, "My talk went well, they laughed twice."),
  // Other words for the same.
  talk(
    "Which cheese did I discover in Ghent?",
    "Passendale",
    "In Ghent I found a cheese, Passendale.",
  ),
  talk("Who borrowed my ladder?", "Henk", "I lent my ladder to Henk."),
  talk("What did I choose as a starter?", "the soup", "As a starter I picked the soup."),
  // Replies and pronouns.
  reply("When does the plumber come?", {
    asked: "And when will the plumber come then?",
    text: "Friday at ten, he says.",
    answer: "Friday at ten",
  }),
  reply("How many eggs does the cake need?", {
    asked: "Tell me about the cake, how many eggs does it need?",
    text: "Six, and a lot of butter.",
    answer: "Six",
  }),
  talk("Who cooked the goulash?", "aunt", "The goulash was gone in a minute. My aunt cooked it."),
  talk(
    "For how long did my uncle wait?",
    "two hours",
    "My uncle missed the bus. He waited two hours.",
  ),
  // What was not, or is only said, wished or past.
  talk("Who fixed the gate?", null, "Nobody fixed the gate."),
  talk("Where did I leave the umbrella?", null, "I might leave the umbrella in the office."),
  talk("Why is the bakery closed?", "holiday", "The bakery is closed because of the holiday."),
  talk("Why did I sell the piano?", "no room", "There was no room. So I sold the piano."),
  // Days that only the time of telling names.
  {
    said: [{ text: "The stove broke yesterday.", observedAt: "2026-05-08T10:00:00Z" }],
    question: "When did the stove break?",
    answer: "(7 May 2026)",
  },
  {
    said: [{ text: "We met the architect two days ago.", observedAt: "2026-05-08T10:00:00Z" }],
    question: "When did we meet the architect?",
    answer: "(6 May 2026)",
  },
  // Only the statement that answers.
  talk("What did I plant?", "beans", "It rained all week and I planted beans by the fence."),
];

function talk(question: string, answer: string | null, ...said: readonly string[]): AnswerCase {
  return { said, question, answer };
}

/** The question was put by the assistant before, and the user answered it. */
function reply(
  question: string,
  { asked, text, answer }: Readonly<Record<"asked" | "text" | "answer", string>>,
): AnswerCase {
  const said: readonly ExperienceItem[] = [
    { text: asked, role: "assistant", observedAt: "2026-03-09T10:00:00Z" },
    { text, role: "user", observedAt: "2026-03-09T10:01:00Z" },
  ];
  return { said, question, answer };
}
