import { withIrregularForms } from "../text/irregular-forms.ts";
import { stem } from "../text/stem.ts";

/** Words that bring a predicate to mind, however a question is put together. Base forms. */
const table = `
works_at: employer employ company firm workplace wage payroll work business employment
job_title: profession occupation job title position role trade post puesto
team: team department squad
manager: boss manager supervisor
studies_at: school university college kindergarten uni
teacher: teacher tutor
age: age old
birthday: birthday born
phone: phone number mobile extension
email: email mail
partner: partner boyfriend girlfriend date
married_to: husband wife spouse marry
diet: diet eat vegan vegetarian ernahrt
drives: car drive vehicle wheel commute around bike
plan: plan tariff subscription tier
price: price cost pay rent fee charge
budget: budget money fund give
database: database
deploys_on: host deploy
version: version release firmware
status: status state
deadline: deadline due
scheduled_for: date appointment schedule
owner: owner own run charge responsible lead head
contact: contact
units: unit metric imperial celsius fahrenheit measure cup gram
reply_language: language tongue
likes: like love enjoy favourite favorite
dislikes: hate dislike stand
allergic_to: allergic allergy
takes: medication medicine pill tablet med
speaks: speak language
learning: learn lesson course class
plays: play instrument sport
member_of: member club belong
has_pet: pet animal
owns: own
uses: use app software tool program ship
goal: goal aim target
prefers: rule prefer preference insist want limit
instruction: rule insist format limit want
lives_in: live city town
`;

const cues: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [predicate = "", words = ""] = line.split(": ");
      return [predicate, words.split(" ").flatMap(withIrregularForms).map(stem)] as const;
    }),
);

/** A predicate that some words bring to mind, and those words. */
export interface CuedPredicate {
  readonly predicate: string;
  readonly words: readonly string[];
}

/** The predicates that some words bring to mind, those that most words speak for first. */
export function cuedPredicates(words: readonly string[]): readonly CuedPredicate[] {
  return Array.from(cues, ([predicate, own]) => ({
    predicate,
    words: words.filter((word) => own.includes(stem(word))),
  }))
    .filter((cued) => cued.words.length > 0)
    .toSorted((left, right) => right.words.length - left.words.length);
}
