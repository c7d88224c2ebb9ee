import { foldText } from "../../text/fold-text.ts";
import type { Language } from "./grammar.ts";

type Known = Language | "en" | "pt" | "it" | "nl" | "da" | "ca" | "ro";

/** Words that hardly any other of these languages has; each counts double. */
const telling: Readonly<Record<Known, string>> = {
  de: "januar februar marz juni juli oktober dezember ich nicht und ist bin mein meine meinen meiner wir auch für fur seit bei nach habe hat kein keine keinen jetzt heiße heisse mag aber sehr wohne wohnt arbeite arbeitet lebe spreche lerne esse fahre mich mir dich dir das sind wird wurde hallo bitte danke heute gestern ja nein meinte benutze hasse bruder schwester heißt heisst frau mann niemand jeder alle viele keiner man wer unser unsere unserer lautet gewohnt gezogen chef chefin telefonnummer handynummer geburtstag zusammen verheiratet seine ihre einfach",
  es: "naci enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre yo hace soy estoy tengo vivo vive trabajo trabaja llamo mi mis muy pero el los las hablo estudio ahora desde años y es esta hola gracias ayer hoy gusta gustan encanta uso utilizo quise decir mude hermano hermana alergica alergico tambien llamame llama conduzco odio detesto nuestro nuestra aprendiendo cumpleaños nadie todo todos alguien quien muchos cada siempre nuestra nuestros vivia vivi trabajaba trabaje antes dejado deje dejar trabajar empece empezado mudado hijo hija tiene tienen alergia mujer marido aprender aprendo novio novia jefe jefa casada casado estudia habla",
  fr: "janvier fevrier avril juin juillet aout septembre octobre novembre decembre je j mon ma suis ai est et habite travaille appelle parle aime adore depuis dans chez avec mais très tres ne pas plus nous vous c qu maintenant bonjour salut merci hier aujourd deteste utilise conduis apprends frere soeur sœur voulais appelez demenage etudie le notre il elle personne tout tous chacun quelqu on ton sa ses ils elles habitais vivais travaillais vit fille fils femme mari copain copine apprend etudiant etudiante numero anniversaire membre arrete",
  en: "the i my is am and to of you it we have was for with that this not are be on at im don t but they from your she he live work like love name job has had will would on s there show what where when who why how can could should need want please about just up out get got go were been his her him our us them here some any then than too very yes",
  pt: "eu não nao meu minha uma em moro trabalho sou você voce ao da do com mas muito tenho estou falo gosto ele ela isso chamo",
  it: "io il di che sono ho mio mia per non una della nel abito lavoro chiamo mi sei anche con molto ma parlo gli piace ed al alla vivo",
  da: "det er et jeg en og ikke på pa som til har min mit med för for jag är ar inte hun han bor vi",
  ca: "jo és meu meva amb però i visc treball dic soc sóc els una molt aquest",
  ro: "eu și si sunt este în la cu nu mea meu pe locuiesc lucrez mă ma o",
  nl: "ik het een niet mijn ben woon bij en van naar maar ook heb werk zijn heet spreek wij dat die",
};

/** Words that several have; each counts once. */
const shared: Readonly<Record<Known, string>> = {
  de: "in am im an von mit der die den dem ein eine einen zu auf sie er es was so",
  es: "en de mes la un una que con por no se su lo a al del como me ya",
  fr: "la les mes un une des de du à a en au que pour n d l s m on se",
  en: "in a an so no me as",
  pt: "a o e de os as um que no na me se",
  it: "a e la un i le in si da se",
  da: "de i er var",
  ca: "a en la el que de no un les",
  ro: "un de din a",
  nl: "in is de te op was we",
};

const known = Object.keys(telling).filter(isKnown);

const weights = new Map<Known, ReadonlyMap<string, number>>(
  known.map((language) => [
    language,
    new Map([
      ...wordsOf(shared[language]).map((word) => [word, 1] as const),
      ...wordsOf(telling[language]).map((word) => [word, 2] as const),
    ]),
  ]),
);

/** A text shows its language soon. */
const readCharacters = 2_000;
const leastWeight = 2;
const leastShare = 0.25;
const leastLead = 1.5;

/**
 * The language of a text where it is surely German, Spanish or French by its function words; null
 * for any other, and for what could be another.
 */
export function detectLanguage(text: string): Language | null {
  const words = wordsOf(text.slice(0, readCharacters));
  const weighed = known
    .map((language) => ({ language, weight: weigh(words, language) }))
    .toSorted((left, right) => right.weight - left.weight);
  const [best, second] = weighed;
  if (best === undefined || second === undefined || !isForeign(best.language)) {
    return null;
  }
  const isClear =
    best.weight >= leastWeight &&
    best.weight >= leastLead * second.weight &&
    best.weight >= leastShare * words.length;
  return isClear ? best.language : null;
}

/** Whether a word serves the grammar of a language, and so is nobody's name. */
export function isFunctionWord(word: string, language: Language): boolean {
  return weights.get(language)?.has(foldText(word)) ?? false;
}

function weigh(words: readonly string[], language: Known): number {
  const weightOf = weights.get(language);
  return words.reduce((sum, word) => sum + (weightOf?.get(word) ?? 0), 0);
}

function wordsOf(text: string): readonly string[] {
  return foldText(text.replaceAll(/\S+[@/]\S+/gu, "")).match(/\p{L}+/gu) ?? [];
}

function isKnown(language: string): language is Known {
  return Object.hasOwn(telling, language);
}

function isForeign(language: Known): language is Language {
  return language === "de" || language === "es" || language === "fr";
}
