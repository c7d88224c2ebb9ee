import { played } from "../lexicon/named-things.ts";
import { wordSet } from "../lexicon/word-set.ts";
import { readNounPhrase } from "../clauses/noun-phrase.ts";
import { readListed } from "./kinds.ts";
import { type ObjectReader, fromPhrase, headOf } from "./object-reader.ts";

const figurative = wordSet(
  "music games game catch tag tricks host dead dumb truant fair dirty safe favourites favorites videos video songs song outside house hide cards sports sport football-manager politics cupid god roulette hardball nice footsie fast loose possum fetch peekaboo ball role matchmaker doctor peacemaker part hooky hookey havoc second third first mum chicken devil dress-up",
);

/** A game or sport that no list has: "camogie" in "I play camogie on Tuesdays". */
export const readGame: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  const isPlain = phrase !== null && phrase.determiner === "" && phrase.words.length === 1;
  const isGame = isPlain && /^\p{L}{4,}$/u.test(phrase.text) && !figurative.has(headOf(phrase));
  return isGame && !figurative.has(phrase.text.toLowerCase()) && !played.has(headOf(phrase))
    ? fromPhrase(phrase)
    : null;
};

const rides = wordSet(
  "bike bicycle train tram bus tube metro moped scooter e-scooter motorbike tandem ferry e-bike ebike tricycle",
);

/** What somebody gets about on. */
export const readRide: ObjectReader = (tokens, at) => {
  const phrase = readNounPhrase(tokens, at);
  return phrase && phrase.words.length <= 2 && rides.has(headOf(phrase))
    ? fromPhrase(phrase)
    : null;
};

/** What people are allergic to, by name. */
export const readAllergen: ObjectReader = readListed(
  wordSet(`
peanuts peanut nuts nut almonds walnuts cashews hazelnuts pecans pistachios sesame milk dairy lactose eggs egg wheat
gluten soy soya fish shellfish prawns shrimp crab lobster mussels oysters celery mustard lupin kiwi strawberries
strawberry tomatoes mango pineapple bananas avocado penicillin ibuprofen aspirin amoxicillin sulfa codeine latex nickel
pollen dust mould mold cats dogs cat dog horses feathers bees wasps stings bee wasp hay grass birch ragweed perfume
iodine sulphites sulfites histamine
`),
);
