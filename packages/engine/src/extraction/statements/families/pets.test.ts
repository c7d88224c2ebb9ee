import { expect, test } from "vitest";
import { readTalk } from "../testing/read-talk.ts";

test.each([
  [["I have two cats, Mossy and Pangur."], ["has_pet cat", "pet_name Mossy", "pet_name Pangur"]],
  [["I've two dogs: Rex and Bella."], ["has_pet dog", "pet_name Bella", "pet_name Rex"]],
  [["My cat Mossy is sick."], ["has_pet cat", "pet_name Mossy"]],
  [["our dog's called Rex"], ["has_pet dog", "pet_name Rex"]],
  [["The puppy's name is Rex."], ["pet_name Rex"]],
  [["We got a kitten called Nougat."], ["has_pet kitten", "pet_name Nougat"]],
  [
    ["We've got a second cat! A grey kitten called Nougat."],
    ["has_pet cat", "has_pet kitten", "pet_name Nougat"],
  ],
  [["We adopted a greyhound, Biscuit."], ["has_pet greyhound", "pet_name Biscuit"]],
  [["Rex, our dog, ate my shoe."], ["has_pet dog", "pet_name Rex"]],
  [["Rex is our dog."], ["has_pet dog", "pet_name Rex"]],
  [["Meet Biscuit, our new puppy."], ["has_pet puppy", "pet_name Biscuit"]],
  [["I walk my dog Rex every morning."], ["has_pet dog", "pet_name Rex"]],
  [["My rabbits are Salt and Pepper."], ["has_pet rabbit", "pet_name Pepper", "pet_name Salt"]],
  [["My sister has a parrot named Kiwi."], ["sister: has_pet parrot", "sister: pet_name Kiwi"]],
  [["We had to put Rex down."], ["- pet_name Rex"]],
  [["Rex passed away."], ["- pet_name Rex"]],
  [["We rehomed the parrot."], ["- has_pet parrot"]],
  [["We lost Rex last week."], ["- pet_name Rex"]],
  [["We gave the rabbit to my cousin."], ["- has_pet rabbit"]],
  [["We don't have the cat anymore."], ["- has_pet cat"]],
])("reads %j", (lines, read) => {
  expect(readTalk(...lines)).toEqual(read);
});
