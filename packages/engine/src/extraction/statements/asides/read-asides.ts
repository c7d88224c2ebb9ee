import { readAccounts } from "./accounts.ts";
import { readBudgets } from "./budgets.ts";
import { readContactPersons } from "./contact-persons.ts";
import { readDayFirst } from "./day-first.ts";
import { readSelfNaming } from "./self-naming.ts";
import { readToolboxes } from "./toolboxes.ts";
import { readListedNumbers } from "./listed-numbers.ts";
import { readYearlyDays } from "./yearly-days.ts";
import { readLikings } from "./likings.ts";
import { readMedication } from "./medication.ts";
import { readAgenda, readLabelled } from "./labelled-values.ts";
import { readAppositions } from "./pets-and-relatives.ts";
import { readContactData } from "./contact-data.ts";
import { readContacts } from "./contacts.ts";
import { readCouples } from "./couples.ts";
import { readGoals } from "./goals.ts";
import { readGone } from "./ended-things.ts";
import { readHeadlines } from "./headlines.ts";
import { readIntroductions } from "./introductions.ts";
import { readJobAsides } from "./job-asides.ts";
import { readJobEnding } from "./job-endings.ts";
import { readObligations } from "./obligations.ts";
import { readPoliteWishes, readPreferences } from "../wishes/preferences.ts";
import { readRelations } from "./relations.ts";
import { readRequests } from "./requests.ts";
import { readPassing } from "./told-in-passing.ts";
import { readTopics } from "./topics.ts";
import type { Sentence } from "../wording/sentences.ts";
import type { Statement } from "../statement.ts";

/** What a sentence tells outside its clauses. */
export function readAsides({ tokens, isAsking }: Sentence): Statement[] {
  const told = isAsking
    ? readPoliteWishes(tokens)
    : [
        ...readContactData(tokens),
        ...readContacts(tokens),
        ...readCouples(tokens),
        ...readJobEnding(tokens),
        ...readPreferences(tokens),
        ...readJobAsides(tokens),
        ...readLabelled(tokens),
        ...readAgenda(tokens),
        ...readRelations(tokens),
        ...readIntroductions(tokens),
        ...readGoals(tokens),
        ...readLikings(tokens),
        ...readYearlyDays(tokens),
        ...readListedNumbers(tokens),
        ...readMedication(tokens),
        ...readTopics(tokens),
        ...readRequests(tokens),
        ...readObligations(tokens),
        ...readGone(tokens),
        ...readPassing(tokens),
        ...readHeadlines(tokens),
        ...readDayFirst(tokens),
        ...readBudgets(tokens),
        ...readContactPersons(tokens),
        ...readToolboxes(tokens),
        ...readSelfNaming(tokens),
      ];
  return [...readAppositions(tokens), ...readAccounts(tokens), ...told];
}
