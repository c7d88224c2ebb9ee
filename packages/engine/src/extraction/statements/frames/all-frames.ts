import { type FrameIndex, readFrames } from "../matching/frame.ts";
import { endingVerbs } from "../lexicon/endings.ts";
import { type VerbReading, indexVerbForms } from "../clauses/verb-forms.ts";
import { contactFrames } from "./contacts.ts";
import { databaseFrames } from "./databases.ts";
import { familyFrames } from "./family.ts";
import { habitFrames } from "./habits.ts";
import { healthFrames } from "./health.ts";
import { homeFrames } from "./home.ts";
import { hostingFrames } from "./hosting.ts";
import { ownershipFrames } from "./ownership.ts";
import { peopleFrames } from "./people.ts";
import { petFrames } from "./pets.ts";
import { placeFrames } from "./places.ts";
import { priceFrames } from "./prices.ts";
import { releaseFrames } from "./releases.ts";
import { retoldFrames } from "./retold.ts";
import { scheduleFrames } from "./schedules.ts";
import { statusFrames } from "./statuses.ts";
import { studyFrames } from "./study.ts";
import { tasteFrames } from "./tastes.ts";
import { thingFrames } from "./things.ts";
import { toolFrames } from "./tools.ts";
import { workFrames } from "./work.ts";

const otherVerbs = [
  "change",
  "push",
  "postpone",
  "reschedule",
  "shift",
  "raise",
  "cut",
  "lower",
  "reduce",
  "increase",
  "extend",
  "bump",
  "set",
  "update",
  "bring",
  "drop",
  "put",
  "hire",
  "employ",
  "promote",
  "die",
  "fold",
  "collapse",
  "disappear",
  "vanish",
  "call",
  "axe",
  "bin",
  "lose",
  "total",
  "crash",
  "pull",
  "back",
  "throw",
  "part",
  "rehome",
  "expire",
  "lapse",
  "need",
  "own",
  "do",
  "happen",
  "take",
  "prefer",
  "want",
  "give",
  "pass",
  "eat",
  "fall",
  ...Object.keys(endingVerbs).filter((verb) => !verb.includes(" ")),
];
/** Every way of saying something that the rules know, by its verb. */
export const frames: FrameIndex = readFrames(
  [
    databaseFrames,
    hostingFrames,
    releaseFrames,
    homeFrames,
    scheduleFrames,
    statusFrames,
    toolFrames,
    familyFrames,
    petFrames,
    healthFrames,
    studyFrames,
    workFrames,
    tasteFrames,
    peopleFrames,
    thingFrames,
    priceFrames,
    contactFrames,
    placeFrames,
    ownershipFrames,
    habitFrames,
    retoldFrames,
  ].join("\n"),
);

/** Every form of every verb that frames begin with. */
export const frameVerbs: ReadonlyMap<string, readonly VerbReading[]> = indexVerbForms(
  new Set([...frames.keys(), ...otherVerbs].filter((verb) => verb !== "be" && verb !== "have")),
);
