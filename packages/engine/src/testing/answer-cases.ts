import type { ExperienceItem } from "@keepsake/core";

/** What was said, what is asked then, and a part of the right answer; null where there is none. */
export interface AnswerCase {
  readonly said: readonly (string | ExperienceItem)[];
  readonly question: string;
  readonly answer: string | null;
}

/** Cases of everyday kinds, made up for the tests. */
export const answerCases: readonly AnswerCase[] = [
  // Where.
  ask(["My brother Tom lives in Leeds."], "Where does Tom live?", "Leeds"),
  ask(["My brother Tom moved to Leeds in May."], "where does tom live?", "Leeds"),
  ask(["I work at a bakery near the station."], "Where do I work?", "bakery"),
  ask(["I put the passport in the blue drawer."], "Where is my passport?", "blue drawer"),
  ask(["My passport is in the blue drawer."], "Where is my passport?", "blue drawer"),
  ask(["I parked the car on Mill Street."], "Where did I park the car?", "Mill Street"),
  ask(["Our office is in Ghent."], "where is our office", "Ghent"),
  // When.
  ask(["My flight to Oslo leaves on 12 May."], "When does my flight to Oslo leave?", "12 May"),
  ask(["My birthday is on the 3rd of June."], "When is my birthday?", "3rd of June"),
  ask(["We got married in 2014."], "When did we get married?", "2014"),
  ask(["The dentist appointment is on Friday."], "when is the dentist appointment?", "Friday"),
  ask(["The train leaves at 9:40."], "What time does the train leave?", "9:40"),
  ask(["My flight is on Monday."], "Which day is my flight?", "Monday"),
  // Who.
  ask(["My boss is called Ingrid."], "What is my boss called?", "Ingrid"),
  ask(["Ravi fixed the boiler."], "Who fixed the boiler?", "Ravi"),
  ask(["My cousin Mia plays the violin."], "Who plays the violin?", "Mia"),
  // Names: whoever speaks, possessives, letters beyond ASCII.
  ask([moved("Rui", "Braga"), moved("Eva", "Faro")], "Where does Rui live?", "Braga"),
  ask([moved("Rui", "Braga"), moved("Eva", "Faro")], "where does eva live?", "Faro"),
  ask([moved("Rui", "Braga")], "where does mia live?", null),
  ask(["Tom's sister lives in Leeds."], "Where does Tom's sister live?", "Leeds"),
  ask(["Tom's sister lives in Leeds."], "Where does Tom live?", null),
  ask(["Tom's moved to Leeds."], "Where does Tom live?", "Leeds"),
  ask(["Tom lives in Leeds."], "where does tom's sister live?", null),
  ask(["Zoë lives in Köln."], "Where does Zoe live?", "Köln"),
  // How many, how much, how old.
  ask(["I have three cats."], "How many cats do I have?", "three"),
  ask(["The concert ticket cost 45 euros."], "How much did the concert ticket cost?", "45"),
  ask(["I paid 900 euros for the sofa."], "How much did the sofa cost?", "900"),
  ask(["My daughter Lena is seven years old."], "How old is Lena?", "7"),
  // What and which.
  ask(["My dog is named Pepper."], "What is my dog named?", "Pepper"),
  ask(["My favourite colour is teal."], "What is my favourite colour?", "teal"),
  ask(["I am allergic to peanuts."], "What am I allergic to?", "peanuts"),
  ask(["Tom drives a red van."], "What does Tom drive?", "van"),
  ask(["The wifi password is tulip42."], "what's the wifi password", "tulip42"),
  ask(["My son goes to Hill School."], "Which school does my son go to?", "Hill School"),
  // Which sentence, and which turn.
  ask(["We had soup. My dog is named Pepper. It rained."], "What is my dog named?", "Pepper"),
  ask(["Lovely weather.", "Tom lives in Leeds.", "I had soup."], "Where does Tom live?", "Leeds"),
  // Updates: what was said last counts.
  ask(["Tom lives in Leeds.", "Tom lives in York."], "Where does Tom live?", "York"),
  ask(
    [
      { text: "I live in Leeds.", observedAt: "2026-01-05T10:00:00Z" },
      { text: "I moved to York last week.", observedAt: "2026-03-09T10:00:00Z" },
    ],
    "Where do I live?",
    "York",
  ),
  ask(
    ["My flight leaves on Monday.", "My flight leaves on Tuesday."],
    "When does my flight leave?",
    "Tuesday",
  ),
  ask(["Tom lives in York.", "Tom used to live in Leeds."], "Where does Tom live?", "York"),
  // What is not so, or not known to be.
  ask(["Tom does not live in Leeds."], "Where does Tom live?", null),
  ask(["I don't live in Leeds any more."], "Where do I live?", null),
  ask(["I wish Tom lived in Leeds."], "Where does Tom live?", null),
  ask(["If Tom lived in Leeds I would visit."], "Where does Tom live?", null),
  ask([{ text: "Tom lives in Leeds.", role: "assistant" }], "Where does Tom live?", null),
  // Of the wrong kind.
  ask(["The keys are lost."], "Where are the keys?", null),
  ask(["My meeting is with Ravi."], "When is my meeting?", null),
  ask(["I bought a bike."], "How much was the bike?", null),
  ask(["I have cats."], "How many cats do I have?", null),
  ask(["Tom left Leeds."], "Why did Tom leave Leeds?", null),
  ask(["Tom left Leeds because of the rain."], "Why did Tom leave Leeds?", "rain"),
  // Nothing to answer with.
  ask(["Tom lives in Leeds."], "Where does Mia live?", null),
  ask(["Tom lives in Leeds."], "What does Tom drive?", null),
  ask(["Tom drives a red van."], "Where does Tom live?", null),
  ask(["My dog is named Pepper."], "What is my cat named?", null),
  ask(["Where does Tom live?"], "Where does Tom live?", null),
  ask(["Does Tom live in Leeds?"], "Where does Tom live?", null),
  ask(["I had soup.", "It rained all day."], "What is my blood type?", null),
  ask([], "Where does Tom live?", null),
  // Other languages.
  ask(["Meine Katze heißt Mia."], "Wie heißt meine Katze?", "Mia"),
  ask(["Mi gato se llama Pelusa."], "¿Cómo se llama mi gato?", "Pelusa"),
  ask(["Mon chat s'appelle Filou."], "Comment s'appelle mon chat ?", "Filou"),
  ask(["我喜欢喝茶。"], "我住在哪里？", null),
  ask(["Mein Hund heißt Rex."], "Wie heißt meine Katze?", null),
  ask(["Mi perro se llama Toby."], "¿Cómo se llama mi gato?", null),
  ask(["Tom wohnt in Leeds."], "Wo wohnt Mia?", null),
  ask(["Tomás vive en Leeds."], "¿Dónde vive María?", null),
  ask(["Marie habite à Lyon."], "Où habite Luc ?", null),
  ask(["小明住在北京。"], "小红住在哪里？", null),

  ask(["My mother's name is Clara; she was born in 1954."], "What is my name?", null),
  ask(["My name is Maria.", "My cat's name is Tom."], "What is my name?", "Maria"),
  ask(["Ana moved to Porto.", "I wonder where Ana lives"], "Remind me where Ana lives", "Porto"),
  ask(["My sister Ana moved to Porto.", "Tell me about Ana"], "Tell me about Ana", "Porto"),
  ask(["Ana lives in Porto.", "Ana might move to Rome."], "Where does Ana live?", "Porto"),
  ask(["Tom did his homework."], "Where is Tom?", null),
  ask(["I'm planning a trip to Japan next April with Tom."], "Where does Tom live?", null),
];

function ask(said: AnswerCase["said"], question: string, answer: string | null): AnswerCase {
  return { said, question, answer };
}

function moved(speaker: string, place: string): ExperienceItem {
  return { text: `I moved to ${place}.`, speaker };
}
