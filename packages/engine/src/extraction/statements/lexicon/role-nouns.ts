import { wordSet } from "./word-set.ts";

/** Which pronoun a person is meant by. */
export type Gender = "she" | "he" | null;

const women = wordSet(
  "sister mother mum mom mama mam mummy mommy wife missus wifey girlfriend gf nana auntie daughter aunt grandmother grandma gran nan niece fiancée stepmother stepdaughter sister-in-law mother-in-law granddaughter stepsister goddaughter",
);
const men = wordSet(
  "brother father dad papa daddy hubby husband boyfriend bf fella bro son uncle grandfather grandpa grandad nephew fiancé stepfather stepson brother-in-law father-in-law grandson stepbrother godson",
);
const relatives = wordSet(
  "twins sons daughters sisters brothers cousin parents parent sibling twin child kid baby toddler grandchild grandparents siblings sister-in-law brother-in-law kids children",
);
const company = wordSet(
  `friend colleague coworker co-worker flatmate roommate housemate neighbour neighbor classmate mate
  teammate buddy pal mentor mentee landlord landlady tenant assistant intern boss manager supervisor
  teacher coach trainer tutor doctor gp dentist therapist physio lawyer accountant nanny babysitter
  client customer student pupil partner spouse fiance fiancee ex deskmate counterpart predecessor
  successor co-founder cofounder lead director ceo cto editor agent`,
);

/** What a person is to another: relatives. */
export const relativeNouns: ReadonlySet<string> = new Set([...women, ...men, ...relatives]);

/** Every noun for what a person is to another. */
export const roleNouns: ReadonlySet<string> = new Set([...relativeNouns, ...company]);

/** Which pronoun a role noun is taken up by. */
export function genderOf(noun: string): Gender {
  if (women.has(noun)) {
    return "she";
  }
  return men.has(noun) ? "he" : null;
}

/** Roles of friends and colleagues, who are related to the speaker without being family. */
export const acquaintanceNouns: ReadonlySet<string> = wordSet(
  "friend flatmate roommate housemate neighbour neighbor buddy pal mentor",
);

/** Animals that people keep. */
export const petNouns: ReadonlySet<string> = wordSet(
  `dog cat pup pooch doggo kitty moggie puppy kitten rabbit bunny hamster parrot budgie goldfish tortoise turtle guinea-pig snake
  gecko lizard horse pony ferret canary cockatiel chinchilla gerbil rat axolotl hedgehog chameleon
  bird fish labrador poodle retriever terrier beagle dachshund corgi greyhound whippet spaniel
  collie husky pug chihuahua tabby donkey goat hen chicken snail tarantula spider stick-insect crab frog toad newt salamander bee sheep cow duck goose llama cockatoo macaw parakeet lovebird finch dove pigeon peacock guineapig bulldog boxer rottweiler doberman dalmatian shih-tzu cockapoo labradoodle lurcher samoyed malamute akita shiba sheepdog schnauzer pomeranian pitbull mutt mongrel moggy siamese ragdoll sphynx alpaca pig mouse iguana`,
);
