import { wordSet } from "./word-set.ts";

/** Pronouns that can only be a subject. */
export const subjectPronouns: ReadonlySet<string> = wordSet("i we he she they");

/** Pronouns that stand for a person or thing said before. */
export const backwardPronouns: ReadonlySet<string> = wordSet("he she it they this that");

/** Pronouns of the one who speaks and those with them. */
export const speakerPronouns: ReadonlySet<string> = wordSet("i we me us myself");

/** Words by which something belongs to somebody, in front of a noun. */
export const possessives: ReadonlySet<string> = wordSet("my our his her their its your");

/** Words that open a noun phrase and are no part of what is noted. */
export const determiners: ReadonlySet<string> = wordSet(
  "a an the this that these those some any my our his her their its your both another every each",
);

/** Prepositions, which end a noun phrase. */
export const prepositions: ReadonlySet<string> = wordSet(
  `of at by for with about against between into through during before after above below to from up
  down in out on off over under since until till without within toward towards near than via per as
  like around beside behind instead despite except besides along across onto upon inside outside`,
);

/** Words that join clauses or open one. */
export const clauseOpeners: ReadonlySet<string> = wordSet(
  `and but so because cause cos while when whenever if unless though although that which who whom
  whose where or then whereas once yet plus hence except until till before after since as`,
);

/** Words that carry no noun: pronouns, question words and the like. */
export const pronouns: ReadonlySet<string> = wordSet(
  `i me myself we us ourselves you yourself he him himself she herself it itself they them
  themselves who whom what which where when why how there here something anything nothing everything
  someone somebody anyone anybody everyone everybody nobody none mine ours yours hers theirs whatever
  one ones all`,
);

/** Verbs that help another verb, in every form. */
export const auxiliaries: ReadonlySet<string> = wordSet(
  "am is are was were be been being 'm 's 're have has had 've 'd do does did will 'll would could should might may must can shall not n't cannot wo sha",
);

/** Adverbs that may stand between a subject and its verb. */
export const middleAdverbs: ReadonlySet<string> = wordSet(
  `also still now just really always usually often mostly already currently actually only never ever
  even recently finally officially basically mainly generally normally typically regularly
  personally now probably definitely both all then once again too absolutely totally truly honestly
  sometimes rarely occasionally no longer currently nowadays temporarily permanently since literally
  simply quite very happily sadly secretly kind sort of have-to originally formerly previously soon
  yes no today tomorrow primarily exclusively strictly newly freshly severely badly deadly slightly
  mildly terribly highly proudly fully nearly almost practically virtually barely well so`,
);

/** Adverbs that follow an object and are no part of it. */
export const trailingAdverbs: ReadonlySet<string> = wordSet(
  `now too also again anymore already instead currently nowadays still though actually really yet
  well badly either lately recently today tomorrow tonight yesterday soon here there away back
  alone together first everywhere please thanks thank right ok okay yes no lol haha btw only just
  always never often sometimes mostly once twice daily weekly monthly yearly nightly else otherwise
  anyway sadly finally unfortunately fortunately luckily very so much more most less best not n't
  obviously apparently indeed ever altogether completely entirely forever early late rather quite
  especially literally`,
);

/** What people open with before they come to the point. */
export const interjections: ReadonlySet<string> = wordSet(
  `oh ah hey hi hello hej hola yes yeah yep yup ok okay well right so no nope sorry please thanks
  fyi btw update news note morning evening afternoon hm hmm haha lol wow ugh alright sure also
  actually anyway fine great good basically honestly look listen correction reminder today apparently
  sadly luckily finally unfortunately fortunately currently now heads-up ps by`,
);

/** Words that open a sentence with a capital and name nobody. */
export const notNames: ReadonlySet<string> = wordSet(
  `sounds looks seems feels smells tastes tons lots loads plenty thanks congrats congratulations good great nice
  cool glad happy sorry hope hopefully wow yes no nope yeah ok okay well so then now today tonight tomorrow
  yesterday still just also even maybe perhaps honestly actually basically apparently luckily sadly every each
  another such same being having getting going doing making working thinking looking trying keep keeping let
  lets love hate need want see check remember reminder note update quick ps btw fyi lol haha whatever
  whoever nothing something everything anything much more most less least few several both either neither
  first second third last next morning evening afternoon night half here there hi hello hey dear my our
  your this that these those what which who when where why how if because since while although though
  please can could would should will did does do is are was were has have had put take give tell show
  use always never from for with without about after before until unless despite instead besides rather
  right left up down out in on off over under question answer confession verdict proof breaking bonus
  all any some wait scratch oops correction correct typo strike hang hold forgot forget sure one two three four
  five six seven eight nine ten`,
);
