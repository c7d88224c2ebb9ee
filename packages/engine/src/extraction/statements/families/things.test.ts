import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  ["The billing service runs on Postgres.", "billing service: database Postgres"],
  ["We migrated the search index to OpenSearch.", "search index: database OpenSearch"],
  ["The shop uses MariaDB.", "shop: database MariaDB"],
  ["The portal is hosted on Hetzner.", "portal: deploys_on Hetzner"],
  ["We deploy the API to Vercel.", "API: deploys_on Vercel"],
  ["We upgraded Node to 22.4.", "Node: version 22.4"],
  ["We run Envoy 1.30.", "Envoy: version 1.30"],
  ["The gateway is on version 3.2.", "gateway: version 3.2"],
  ["The gym costs 45 euros a month.", "gym: price 45 euros a month"],
  ["The price of the course is 300 euros.", "course: price 300 euros"],
  ["The rent went up to 950.", "rent: price 950"],
  ["The budget for the kitchen is 8,000.", "kitchen: budget 8,000"],
  ["My budget is 500 euros.", "budget 500 euros"],
  ["The grant report is due on 12 June.", "grant report: deadline 2026-06-12"],
  ["The deadline for the thesis is 1 September.", "thesis: deadline 2026-09-01"],
  ["The deadline for the thesis moved to 15 September.", "thesis: deadline 2026-09-15"],
  ["The board meeting is on 3 June.", "board meeting: scheduled_for 2026-06-03"],
  ["I have a dentist appointment on 22 May.", "dentist appointment: scheduled_for 2026-05-22"],
  ["The workshop was moved to 9 June.", "workshop: scheduled_for 2026-06-09"],
  ["The lease is signed.", "lease: status signed"],
  ["The migration is on hold.", "migration: status on hold"],
  ["Our head office is located in Vienna.", "head office: located_in Vienna"],
  ["The Anchor Clinic moved to Delft.", "Anchor Clinic: located_in Delft"],
  ["The invoice tool is owned by Amira.", "invoice tool: owner Amira"],
  ["Jonas is responsible for the newsletter.", "newsletter: owner Jonas"],
  ["Mei maintains the parser.", "parser: owner Mei"],
  ["The contact at Delphi is Rosa Blum.", "Delphi: contact Rosa Blum"],
  ["Our contact at Delphi is Rosa Blum.", "Delphi: contact Rosa Blum"],
  ["I'm on the Pro plan.", "plan Pro"],
  ["We upgraded to the Business plan.", "plan Business"],
  ["I cancelled my Spotify subscription.", "- uses Spotify"],
])("reads %j", (text, line) => {
  expect(readTalk(text)).toEqual([line]);
});

test.each([
  ["They raised the rent to 980.", "rent: price 980"],
  ["We pushed the launch to 9 July.", "launch: scheduled_for 2026-07-09"],
  ["The meeting got moved from Monday to Wednesday.", "meeting: scheduled_for 2026-05-20"],
  ["Budget for the party: 600 euros.", "party: budget 600 euros"],
  ["Dentist on Tuesday at nine.", "dentist: scheduled_for 2026-05-19"],
  ["The passports are in the top drawer.", "passports: located_in top drawer"],
  ["The summer school is held in Split this year.", "summer school: located_in Split"],
  ["The contract was signed.", "contract: status signed"],
  ["Production is on AWS.", "Production: deploys_on AWS"],
  ["The Lisbon office is run by Teresa.", "Lisbon office: owner Teresa"],
  ["Ivo leads the red team.", "red team: owner Ivo"],
  ["The fee was 30 euros until March.", "fee: price 30 euros"],
])("reads %j too", (text, line) => {
  expect(readTalk(text)).toEqual([line]);
});
