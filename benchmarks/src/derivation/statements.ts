import { type Random, randomBelow } from "../speed/random.ts";

const people = (
  "Ana Rui Ines Hugo Carla David Elif Gita Jonas Lena Marco Nadia Omar Paula Quentin Rosa Samir " +
  "Tess Umar Vera Wanda Yusuf Zofia Bruno Clara Diego Edith Felix Greta Hanna"
).split(" ");
const relations = ["sister", "brother", "friend", "colleague", "cousin", "neighbour"];
const cities = (
  "Porto Lisbon Braga Madrid Seville Berlin Hamburg Leipzig Vienna Graz Oslo Bergen Rome Turin " +
  "Paris Lyon Ghent Prague Warsaw Helsinki"
).split(" ");
const months = "January February March April May June July September October November".split(" ");
const titles = ["nurse", "teacher", "carpenter", "data engineer", "pilot", "editor", "baker"];
const tastes = ["peanuts", "jazz", "green tea", "chess", "cycling", "mushrooms", "old maps"];
const databases = ["Postgres", "SQLite", "MySQL", "Redis"];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Makes one statement; `{city}` and the like stand for a word of that list. */
const forms = [
  "I moved to {city} in {month}.",
  "My {relation} {person} works at {company}.",
  "My {relation} {person} lives in {city}.",
  "{person} moved to {city} last week.",
  "{person} started working at {company} in {month}.",
  "{person} is a {title} now.",
  "{person} is allergic to {taste}.",
  "I like {taste}.",
  "{person} no longer works at {company}.",
  "My manager is {person}.",
  "The {company} service uses {database}.",
  "The {company} service deploys on {day}s.",
  "The deadline of the {company} project is {day}.",
  "{person} is married to {person}.",
  "Actually, {person} lives in {city}, not in {city}.",
  "I work at {company} as a {title}.",
];

const lists: Readonly<Record<string, readonly string[]>> = {
  person: people,
  relation: relations,
  city: cities,
  month: months,
  title: titles,
  taste: tastes,
  database: databases,
  day: days,
};

/** A sentence that states a fact; companies and projects are named with words of `topicWord`. */
export function sayStatement(random: Random, topicWord: (random: Random) => string): string {
  return pick(forms, random).replaceAll(/\{(\w+)\}/g, (_, kind: string) => {
    const list = lists[kind];
    return list === undefined ? toName(topicWord(random)) : pick(list, random);
  });
}

function pick(list: readonly string[], random: Random): string {
  return list[randomBelow(random, list.length)] ?? "";
}

function toName(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
