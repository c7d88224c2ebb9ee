import { normaliseQuestion } from "../../questions/normalise-question.ts";
import { stripTimePhrases } from "../../questions/strip-time-phrases.ts";
import { withIrregularForms } from "../../text/irregular-forms.ts";
import { splitWords } from "../../text/split-words.ts";
import { stem } from "../../text/stem.ts";
import { isOfKind } from "./kinds-of-things.ts";
import { isStopWord } from "../../text/stop-words.ts";

/** A word of a question. */
export interface AskedWord {
  readonly word: string;
  /** The stems of its forms. */
  readonly forms: ReadonlySet<string>;
  /** Whether it tells something by itself. */
  readonly tells: boolean;
  /** Whether it tells little, though a sentence may answer with it. */
  readonly isLight: boolean;
}

/** Words that say that something is asked, or that it is so now, in several languages. */
const empty = new Set(
  `name names called list still get gets got getting go goes going went gone come comes want wants wanted
  have had currently present moment exactly actually days today okay well thing things lot way atm
  whom anything something somebody someone anybody anyone everything first last new old current right
  use used let us told tells long many much often far big high good best really please about
  que cual cuales quien quienes como donde cuando cuanto cuanta cuantos cuantas el la los las un una de del en
  mi mis me yo es son era soy estoy esta esta estan se lo al por para con y ahora tengo tiene he ha su sus nos
  was wer wem wen wie wo wann welche welcher welches welchen welchem der die das den dem des ein eine einen
  einem einer ich mich mir mein meine meinen meiner meinem wir uns unser unsere ist sind war waren bin habe
  hat haben hatte hatten sich es er sie zu im am an auf mit von vom fur um und jetzt gerade noch zurzeit
  quel quelle quels quelles qui quoi comment ou quand combien le les une du au aux des je moi mon ma mes nous
  notre nos est sont etait suis ai as avons c ce cette ces l d j t il elle on sa son ses qu et maintenant pour
  dans sur avec a en no sobre desde hasta known every each around back place places real really mine stand given
  by statt findet geht los uhr viel dime dis nenne thanksgiving christmas easter halloween weihnachten ostern navidad
  noel enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre januar februar marz
  april mai juni juli august september oktober november dezember janvier fevrier mars avril juin juillet aout
  septembre octobre novembre decembre sommer winter verano invierno ete hiver lunes martes miercoles jueves viernes
  sabado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi
  samedi dimanche ano anos jahr jahren annee fall months month year week day date time told said whole`.split(
    /\s+/u,
  ),
);

/** Words that tell little, though a sentence may answer in them. */
const light = new Set(
  `still get gets got getting go goes going went gone come comes came coming want wants wanted well way told tells
   long far good best really use used let back turn take took takes stand given give every each left whole last first old new`.split(
    /\s+/u,
  ),
);

/** The mark that a word of a question bears where it is what an animal is called. */
const animalMark = "@animal";

function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set(withIrregularForms(word).map(stem));
  return isOfKind([word], "animal") ? forms.add(animalMark) : forms;
}

/** The words of a question but for those that only say when. */
export function readAskedWords(question: string): readonly AskedWord[] {
  return splitWords(stripTimePhrases(normaliseQuestion(question)).replaceAll("ß", "ss")).map(
    (word) => ({
      word,
      forms: formsOf(word),
      tells: !isStopWord(word) && !empty.has(word),
      isLight: light.has(word),
    }),
  );
}
