import { readFamilies } from "./word-families.ts";
import { withIrregularForms } from "./irregular-forms.ts";
import { stem } from "./stem.ts";

/**
 * What questions ask with, then what people answer them with: "Where does she live?" is answered by
 * "She moved to Porto". Base forms.
 */
const families = `
live: move relocate settle reside
work: job hire employ
job: work hire employ
cost: pay price
old: age birthday
born: birthday birth
married: wife husband wedding
sibling: brother sister
parent: mother father mom dad
pet: dog cat
put: leave keep lay store hide
`;

const related = readFamilies(families);

/**
 * A word of a question with its own other forms and the words in which it is commonly answered; the
 * word itself first.
 */
export function withRelatedWords(word: string): readonly string[] {
  return [...withIrregularForms(word), ...(related.get(stem(word)) ?? [])];
}
