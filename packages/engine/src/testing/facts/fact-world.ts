import type { EntityRef, Fact, MemoryEvent, Term } from "@keepsake/core";
import type { KnownName } from "../../questions/fact-question.ts";

/** The time at which the questions of the tests are asked. */
export const worldNow = "2026-06-15T12:00:00Z";

/** Who asks in the tests. */
export const worldAsker: EntityRef = { id: "ent_nadia", name: "Nadia" };

/** `subject | predicate | object | from | to`, and after `<` what was said. */
const told = `
Nadia | lives_in | Bern | 2019-05-01 | 2024-09-01 < I lived in Bern from May 2019 on.
Nadia | lives_in | Lyon | 2024-09-01 | < We moved to Lyon in September.
Nadia | works_at | Kestrel Labs | 2021-02-01 | 2025-12-01 < I have been with Kestrel Labs since February 2021.
Nadia | works_at | Fennwick | 2025-12-01 | < Since December I work at Fennwick.
Nadia | job_title | data engineer | 2021-02-01 | < I am a data engineer.
Nadia | team | Billing | 2025-12-01 | < They put me on the Billing team.
Nadia | manager | @Otto | 2025-12-01 | < My manager is Otto.
Nadia | phone | 030 122 3344 | 2025-01-05 | 2026-02-11 < My number is 030 122 3344.
Nadia | phone | 030 998 7766 | 2026-02-11 | < New number: 030 998 7766.
Nadia | email | nadia@fennwick.example | 2025-12-02 | < Work mail is nadia@fennwick.example.
Nadia | partner | Luca | 2022-06-01 | 2025-05-20 < Luca and I are a couple.
Nadia | diet | vegan | 2023-01-01 | < I went vegan in January 2023.
Nadia | drives | red Vespa | 2020-03-01 | 2024-05-10 < I ride a red Vespa.
Nadia | drives | Dacia Sandero | 2024-05-10 | < I drive a Dacia Sandero now.
Nadia | likes | jazz | 2025-02-01 | < I love jazz, it is the only music for me.
Nadia | likes | rye bread | 2025-02-03 | < Rye bread is what I like best.
Nadia | dislikes | coriander | 2025-02-01 | < I can't stand coriander.
Nadia | allergic_to | penicillin | 2025-02-01 | < I'm allergic to penicillin.
Nadia | takes | magnesium | 2025-06-01 | < I take magnesium at night.
Nadia | takes | ibuprofen | 2025-03-01 | 2025-04-01 < I take ibuprofen for the knee.
Nadia | speaks | Czech | 2025-01-01 | < I speak Czech and French.
Nadia | speaks | French | 2025-01-01 | < I speak Czech and French.
Nadia | learning | Welsh | 2025-10-01 | < I'm learning Welsh.
Nadia | plays | oboe | 2025-01-01 | < I play the oboe.
Nadia | plays | chess | 2025-01-01 | < I play chess on Mondays.
Nadia | member_of | Alpine Club | 2025-01-01 | < I'm a member of the Alpine Club.
Nadia | member_of | harbour choir | 2025-09-01 | < I joined the harbour choir.
Nadia | has_pet | parrot | 2025-01-01 | < We have a parrot.
Nadia | pet_name | Biscuit | 2025-01-01 | < The parrot is called Biscuit.
Nadia | owns | telescope | 2025-01-01 | < I own a telescope.
Nadia | owns | kayak | 2025-01-01 | < I bought a kayak.
Nadia | uses | Obsidian | 2025-01-01 | < I write my notes in Obsidian.
Nadia | uses | Zotero | 2025-01-01 | < For papers I use Zotero.
Nadia | uses | Anki | 2025-01-01 | < Anki is for the vocabulary.
Nadia | goal | swim across the lake | 2026-01-01 | < My goal is to swim across the lake.
Nadia | goal | read fifty books | 2025-01-01 | 2026-01-01 < This year I want to read fifty books.
Nadia | prefers#planes | window seat | 2025-01-01 | < On planes I prefer the window seat.
Nadia | prefers#trains | aisle seat | 2025-01-01 | < On trains I prefer an aisle seat.
Nadia | instruction | short answers | 2025-01-01 | < Always give me short answers.
Nadia | units | metric | 2025-01-01 | < Metric units, please.
Nadia | reply_language | French | 2025-01-01 | < Answer me in French.
Nadia | birthday | 1990-04-02 | 2025-01-01 | < My birthday is on 2 April 1990.
Nadia | anniversary | 12 August | 2025-01-01 | < Our anniversary is 12 August.
Nadia | nickname | Nadi | 2025-01-01 | < Call me Nadi.
Nadia | plan | Premium | 2025-01-01 | < I am on the Premium plan.
Nadia | favourite_colour | teal | 2025-01-01 | < My favourite colour is teal.
Nadia | shoe_size | 39 | 2025-01-01 | < My shoe size is 39.
Nadia | studies_at | Open University | 2018-09-01 | 2021-06-30 < I studied at the Open University until June 2021.
Otto | lives_in | Graz | 2025-12-05 | < Otto lives in Graz.
Otto | email | otto@fennwick.example | 2025-12-05 | < Otto's mail is otto@fennwick.example.
Irena | lives_in | Oslo | 2020-01-01 | 2025-03-01 < Irena lives in Oslo.
Irena | lives_in | Bergen | 2025-03-01 | < Irena moved to Bergen in March.
Irena | works_at | Nordlys | 2025-03-10 | < Irena works at Nordlys.
Irena | job_title | midwife | 2025-03-10 | < My sister Irena is a midwife.
Irena | married_to | Jonas | 2021-07-17 | < Irena married Jonas on 17 July 2021.
Irena | age | 34 | 2026-01-01 | < Irena is 34.
Finn | studies_at | Hill School | 2025-08-20 | < Finn goes to Hill School.
Finn | teacher | Ms Brandt | 2025-08-20 | < Finn's teacher is Ms Brandt.
Finn | plays | violin | 2025-08-20 | < Finn plays the violin.
Finn | allergic_to | cashews | 2025-08-20 | < Finn is allergic to cashews.
payments service | database | MySQL | 2024-01-01 | 2026-01-10 < The payments service runs on MySQL.
payments service | database | Postgres | 2026-01-10 | < We moved the payments service to Postgres.
payments service | deploys_on | Fly | 2024-01-01 | < The payments service is deployed on Fly.
payments service | version | 4.2 | 2026-05-01 | < The payments service is on version 4.2.
payments service | owner | Priyanka | 2024-01-01 | < Priyanka owns the payments service.
payments service | uses | Stripe | 2024-01-01 | < The payments service uses Stripe.
payments service | status | stable | 2026-05-01 | < The payments service is stable.
launch | scheduled_for | 2026-07-03T15:00:00Z | 2026-05-01 | < The launch is on 3 July at 3 pm.
launch | budget | 40,000 euros | 2026-05-01 | < The budget of the launch is 40,000 euros.
tax return | deadline | 31 July | 2026-05-01 | < The tax return is due on 31 July.
harbour flat | price | 1,250 | 2026-01-01 | 2026-04-01 < The harbour flat costs 1,250.
harbour flat | price | 1,310 | 2026-04-01 | < The harbour flat now costs 1,310.
passport | located_in | blue drawer | 2025-01-01 | < The passport is in the blue drawer.
Borealis | deal_stage | negotiation | 2026-05-01 | < Borealis is in negotiation.
Borealis | contact | Joanna Pike | 2026-05-01 | < The contact at Borealis is Joanna Pike.
spare key | owner | Mr Weller | | 2026-03-01 < Mr Weller has the spare key.
spare key | owner | Ruth | 2026-03-01 | < Ruth has the spare key now.
gym pass | price | 44 | 2026-01-01 | 2026-09-01 < The gym pass costs 44.
gym pass | price | 49 | 2026-09-01 | < From September the gym pass costs 49.
`;

const lines = told.trim().split("\n");

/** What was said, one event for each fact. */
export const worldEvents: readonly MemoryEvent[] = lines.map((line, index) => ({
  id: `evt_${index}`,
  scope: "user:nadia",
  modality: "conversation",
  content: { kind: "text", text: line.split(" < ")[1] ?? "" },
  observedActor: null,
  observedAt: new Date(Date.UTC(2026, 4, 1) + index * 86_400_000).toISOString(),
  recordedAt: worldNow,
  labels: [],
  metadata: {},
}));

/** What is known of a made-up life. */
export const worldFacts: readonly Fact[] = lines.map(toFact);

/** The names in it. */
export const worldNames: readonly KnownName[] = [
  ...[...new Set(worldFacts.map(({ subject }) => subject.name))].map((name): KnownName => ({
    entityId: toId(name),
    name,
    kind: /^\p{Lu}/u.test(name) ? "name" : "role",
  })),
  { entityId: "ent_irena", name: "sister", kind: "role" },
  { entityId: "ent_finn", name: "son", kind: "role" },
];

function toFact(line: string, index: number): Fact {
  const [subject = "", predicate = "", object = "", from = "", to = ""] = line
    .replace(/ <.*/u, "")
    .split("|")
    .map((part) => part.trim());
  const [word = "", matter = null] = predicate.split("#");
  return {
    id: `fact_${index}`,
    scope: "user:nadia",
    subject: { id: toId(subject), name: subject },
    predicate: word,
    object: toTerm(object),
    matter,
    confidence: 1,
    validFrom: from === "" ? null : new Date(from).toISOString(),
    validTo: to === "" ? null : new Date(to).toISOString(),
    recordedFrom: worldNow,
    recordedTo: null,
    supports: [`evt_${index}`],
    conflictsWith: [],
    text: `${subject} ${word} ${object}`,
  };
}

function toTerm(object: string): Term {
  return object.startsWith("@")
    ? { type: "entity", id: toId(object.slice(1)), name: object.slice(1) }
    : { type: "literal", datatype: "string", value: object };
}

function toId(name: string): string {
  return `ent_${name.toLowerCase().replaceAll(" ", "_")}`;
}
