import { readFamilies } from "../text/word-families.ts";
import { withRelatedWords } from "../text/related-words.ts";
import { stem } from "../text/stem.ts";

/** Words of questions, and others in which they are commonly answered. Base forms. */
const families = `
pay: buy cost spend charge
buy: get pay purchase order sell
cost: buy charge
spend: pay cost
drop: quit stop abandon cancel leave give
quit: leave stop resign
discover: find
find: discover
pick: choose take decide
choose: pick take decide
loan: lend borrow
borrow: lend loan
lend: loan borrow
suggest: propose recommend
recommend: suggest
measure: count weigh
dislike: hate
hate: dislike
love: like adore enjoy
like: love enjoy adore
begin: start
start: begin
end: finish stop
finish: end complete
keep: store hold
own: have
fix: repair mend
repair: fix mend
speak: talk
meet: see
visit: see go
travel: go fly drive
trip: travel holiday vacation
holiday: vacation trip
vacation: holiday trip
film: movie
movie: film
shop: store
store: shop
doctor: gp physician
ill: sick
sick: ill
present: gift
gift: present
call: name
car: drive
job: profession
boss: manager
manager: boss
flat: apartment
apartment: flat
favourite: like love
favorite: favourite like love
attend: go visit
receive: get
win: get
arrive: come land
leave: depart go
depart: leave
happen: take
study: learn
teach: teacher
cook: make
`;

const answering = readFamilies(families);

/** A word of a question, its other forms, and the words in which it is commonly answered. */
export function withAnsweringWords(word: string): readonly string[] {
  const own = withRelatedWords(word);
  const others = own.flatMap((form) => answering.get(stem(form)) ?? []);
  return [...new Set([...own, ...others])];
}
