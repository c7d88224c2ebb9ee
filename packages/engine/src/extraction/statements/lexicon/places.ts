import { wordSet } from "./word-set.ts";

/** What a street is called by: the last word of its name. */
export const streetNouns: ReadonlySet<string> = wordSet(
  `street st road rd lane avenue ave square drive close court way place terrace row crescent gardens hill grove
  park boulevard blvd quay wharf mews parade walk highway alley embankment circus green yard plaza`,
);

/** Rooms and the like, where things stand and people meet. */
export const roomNouns: ReadonlySet<string> = wordSet(
  `room hall lab laboratory kitchen office lobby auditorium theatre theater gym library cafeteria canteen cafe
  café chapel church basement attic cellar garage shed studio workshop warehouse lounge ballroom classroom
  storeroom archive foyer courtyard yard garden annex annexe wing floor building campus bay hangar depot
  stairwell bathroom bedroom hallway pantry boardroom reception barn greenhouse clinic hotel pub bar gallery
  museum dairy station mill house school hospital tower factory brewery barracks cottage tent container cabin
  shop bakery parlour parlor crypt nursery post-office town-hall fire-station yurt hut block storey museum stadium arena pavilion marquee boathouse clubhouse centre center`,
);

/** Words that name what one keeps in a program: "my notes". */
export const recordNouns: ReadonlySet<string> = wordSet(
  `note task todo to-do password recipe photo file doc document contact calendar book invoice ticket bug issue
  time hour expense budget diary journal code draft everything bookmark reference plan project finance account
  accounting bookkeeping list workout run training mood habit password taxes tax schedule roadmap board backlog
  inventory drawing illustration slide presentation wiki documentation meeting appointment research article
  paper thesis novel manuscript blog newsletter podcast video music mail email chat conversation spec design
  mockup wireframe sprint lesson vocab vocabulary flashcard reading data log`,
);
