import { expect, test } from "vitest";
import { detectLanguage } from "./detect-language.ts";

test.each([
  ["Ich wohne in Rostock.", "de"],
  ["Das ist mir egal, danke.", "de"],
  ["Nein, ich meinte Köln.", "de"],
  ["Vivo en Cádiz.", "es"],
  ["Soy vegetariana.", "es"],
  ["No, quise decir Bilbao.", "es"],
  ["J'habite à Nancy.", "fr"],
  ["C'est très bien, merci.", "fr"],
  ["Je voulais dire Brest.", "fr"],
])("%j is in %s", (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});

test.each([
  "",
  "🙂",
  "Porto",
  "I live in Baden-Baden.",
  "Me too.",
  "Show me a list.",
  "What's on today?",
  "No, it is in El Paso.",
  "Die hard is on tonight.",
  "My son says est and et in Latin.",
  "We had a café au lait and a pain au chocolat.",
  "Eu moro em Lisboa e trabalho com minha irmã.",
  "Vivo a Roma con mia moglie.",
  "Ik woon in Utrecht en werk bij de bank.",
  "Jeg bor i Aarhus og har en hund.",
  "Visc a Girona amb la meva germana.",
  "Locuiesc la Cluj cu sora mea.",
  "Я живу в Казани.",
  "私は大阪に住んでいます。",
  "أعيش في القاهرة.",
])("%j is none of them for sure", (text) => {
  expect(detectLanguage(text)).toBeNull();
});
