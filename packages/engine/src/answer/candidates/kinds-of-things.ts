import { stem } from "../../text/stem.ts";

/** Kinds of things, what else a kind is called, and some that are of it: `kind, kind: thing, …`. */
const table = `
instrument, musical instrument: fiddle, violin, viola, cello, double bass, piano, guitar, bass guitar, ukulele, banjo, harp, flute, recorder, clarinet, oboe, bassoon, saxophone, trumpet, trombone, tuba, horn, drum, drums, accordion, harmonica, mandolin, bodhran, lute, organ, keyboard, bagpipes, sitar, tabla, xylophone, whistle, bugle, bass, spoons, synthesizer, concertina
sport, exercise: football, soccer, tennis, squash, badminton, basketball, volleyball, handball, rugby, cricket, baseball, hockey, lacrosse, golf, swimming, rowing, sailing, running, cycling, climbing, bouldering, judo, karate, boxing, fencing, wrestling, skiing, snowboarding, skating, surfing, yoga, pilates, gymnastics, athletics, archery, table tennis, padel, pickleball, water polo, triathlon, curling, darts, equestrian, dance, dancing, marathon
game, board game: chess, go, bridge, poker, scrabble, checkers, draughts, backgammon, monopoly, catan, bingo, mahjong, solitaire, whist, skat, dominoes, rummy, sudoku
language, tongue: english, spanish, french, german, italian, portuguese, dutch, danish, swedish, norwegian, finnish, icelandic, polish, czech, slovak, hungarian, romanian, bulgarian, greek, turkish, russian, ukrainian, serbian, croatian, slovenian, albanian, arabic, hebrew, persian, farsi, kurdish, urdu, hindi, bengali, punjabi, tamil, telugu, chinese, mandarin, cantonese, japanese, korean, thai, vietnamese, indonesian, malay, tagalog, swahili, yoruba, zulu, welsh, irish, gaelic, basque, catalan, galician, latin, esperanto, sign language, latvian, lithuanian, estonian, georgian, armenian, nahuatl, quechua, maori, hawaiian, yiddish, somali, amharic, igbo, hausa
programming language, coding language, language: typescript, javascript, python, java, rust, ruby, kotlin, swift, go, golang, haskell, scala, elixir, erlang, php, perl, c, sql, clojure
drink, beverage: tea, coffee, juice, beer, wine, water, lemonade, cola, milk, cocoa, cider, whisky, whiskey, gin, rum, vodka, smoothie, kombucha, espresso, cappuccino, latte, matcha, mate, soda, champagne
tea: earl grey, darjeeling, assam, oolong, sencha, chai, rooibos, matcha, green tea, lapsang, genmaicha, peppermint tea, chamomile, ceylon, jasmine tea, puerh, peppermint, pu erh
coffee: espresso, cappuccino, latte, flat white, macchiato, americano, cortado, mocha, filter coffee, arabica, robusta
fruit: apple, pear, banana, orange, lemon, lime, grapefruit, mango, papaya, pineapple, kiwi, strawberry, raspberry, blueberry, blackberry, cherry, plum, peach, apricot, grape, melon, watermelon, fig, date, pomegranate, quince, rhubarb, gooseberry, lychee, persimmon
vegetable, veg, verdura, gemuse, legume: carrot, potato, tomato, cucumber, onion, leek, garlic, spinach, kale, cabbage, broccoli, cauliflower, pea, bean, pepper, courgette, zucchini, aubergine, eggplant, pumpkin, beetroot, celery, fennel, radish, asparagus, mushroom, olive, lettuce, sprout, turnip, parsnip, okra, espinacas, espinaca, sprouts, peas, beans
herb, spice: coriander, cilantro, parsley, basil, mint, thyme, rosemary, sage, oregano, dill, chive, tarragon, cumin, turmeric, saffron, ginger, cinnamon, clove, nutmeg, paprika, marjoram, lavender, aniseed, liquorice, fennel, caraway, cardamom
nut: almond, hazelnut, walnut, peanut, cashew, pistachio, pecan, macadamia, brazil nut, chestnut
seafood, shellfish: shrimp, prawn, crab, lobster, mussel, oyster, clam, squid, octopus, scallop, crayfish
fish: salmon, tuna, cod, trout, herring, mackerel, sardine, anchovy, haddock, goldfish, guppy, carp, pike, eel
dairy: milk, cheese, butter, yoghurt, yogurt, cream, lactose
cheese: brie, cheddar, gouda, feta, parmesan, camembert, mozzarella, manchego, roquefort, stilton, gruyere
meat: beef, pork, lamb, chicken, turkey, veal, bacon, ham, sausage, duck, venison, mutton, goose
food, dish, meal, snack, comida, essen, plat: fruit, vegetable, herb, nut, seafood, fish, dairy, cheese, meat, bread, pasta, pizza, rice, soup, salad, sushi, curry, cake, chocolate, pancake, egg, liver, tofu, noodles, gluten, soy, sesame, wheat, shellfish, honey, dumpling, croissant, porridge, stew, biscuit, cookie, ice cream, pie, croquetas, gazpacho, pulpo, tortilla, paella, pudding, jam, marmalade, pickle, mustard, taco, ramen, falafel, hummus, risotto, lasagne, quiche, waffle
dessert, sweet, candy: cake, chocolate, pie, ice cream, pudding, tiramisu, cookie, biscuit, liquorice, marzipan, nougat, praline, caramel, brownie, crumble, trifle
flavour, flavor, taste: vanilla, chocolate, strawberry, lemon, mint, pistachio, caramel, salt, sweet, sour, bitter, umami, lime, ginger, liquorice
music, genre, musica, musik, musique, band, song: jazz, blues, soul, funk, rock, pop, metal, punk, folk, country, reggae, ska, hip hop, rap, techno, house, trance, disco, salsa, tango, fado, flamenco, qawwali, classical, opera, baroque, gospel, bluegrass, samba, bossa nova, klezmer, bagpipes, ambient, indie, drum and bass, grime, afrobeat, bhangra, cumbia, merengue, bachata, swing, choral, chanson, hiphop, bossa, schlager
dance: salsa, tango, waltz, ballet, flamenco, swing, foxtrot, tap, zumba, lindy hop, bachata, samba, rumba
animal, pet, creature, mascota, haustier: dog, cat, kitten, puppy, rabbit, hamster, guinea pig, parrot, budgie, canary, horse, pony, donkey, goat, sheep, cow, pig, hen, chicken, duck, goose, tortoise, turtle, snake, lizard, gecko, fish, goldfish, bird, mouse, rat, ferret, snail, frog, bee, spider, tarantula, hedgehog, cockatiel, axolotl, chinchilla, alpaca, perro, perra, gato, gata, caballo, conejo, hund, katze, kater, pferd, hase, vogel, chien, chienne, chat, chatte, cheval, lapin, greyhound, dachshund, labrador, poodle, terrier, beagle, collie, spaniel
dog, hound: greyhound, dachshund, labrador, poodle, terrier, beagle, collie, spaniel, puppy, retriever, whippet, corgi, husky, pug, mastiff, setter, schnauzer, rottweiler
cat: kitten, tabby, tomcat, siamese, maine coon, persian
bird: parrot, budgie, canary, cockatiel, hen, chicken, duck, goose, parakeet, finch, owl, pigeon, quail, crow
reptile: tortoise, turtle, snake, lizard, gecko, iguana, python
rodent: hamster, mouse, rat, guinea pig, gerbil, chinchilla
insect: wasp, bee, hornet, ant, mosquito, fly, beetle, cricket
bicycle, bike, cycle: tandem, mountain bike, road bike, racer, e-bike, ebike, cargo bike, folding bike, brompton, gravel bike, unicycle, tricycle, fixie, velo, bici, fahrrad, e bike, roadbike, gravel
boat, vessel, watercraft, ship: canoe, kayak, dinghy, yacht, rowing boat, sailboat, raft, barge, narrowboat, catamaran, punt, skiff, motorboat, ferry, paddleboard, rowboat, pedalo
car, automobile: estate, saloon, hatchback, suv, convertible, coupe, minivan, golf, corolla, civic, fiesta, polo, octavia, skoda, toyota, honda, ford, volvo, fiat, audi, bmw, mercedes, tesla, mazda, nissan, hyundai, kia, peugeot, renault, citroen, dacia, opel, subaru, volkswagen, jeep, mini, seat, yaris, panda, clio, twingo, leaf, zoe, prius, vespa, vw, saab, porsche, ferrari
motorbike, motorcycle, scooter: vespa, moped, harley, ducati, yamaha, kawasaki, triumph, lambretta
vehicle, wheels, transport: car, van, truck, lorry, bicycle, bike, motorbike, motorcycle, scooter, tram, bus, train, tractor, camper, campervan, pickup, taxi, underground, metro, subway
camera: rolleiflex, leica, nikon, canon, olympus, pentax, polaroid, hasselblad, fujifilm, dslr, minolta, kodak, contax, yashica, gopro
furniture: table, chair, sofa, desk, bed, wardrobe, shelf, bookcase, cupboard, armchair, dresser, bench, stool
tool: hammer, saw, drill, plane, chisel, screwdriver, wrench, spanner, lathe, sander, ladder, axe, shovel, spade
computer, machine, device: laptop, desktop, tablet, phone, macbook, thinkpad, raspberry pi, server, chromebook, imac, smartphone
phone, handset: iphone, pixel, galaxy, fairphone, nokia, smartphone
printer: laser printer, inkjet, 3d printer, risograph
jewellery, jewelry: ring, necklace, bracelet, earring, brooch, watch, pendant
garden, plant, flower: rose, tulip, daffodil, orchid, fern, cactus, lavender, dahlia, peony, lily, sunflower, ivy, tomato
antibiotic: penicillin, amoxicillin, doxycycline, erythromycin, azithromycin, clarithromycin, ciprofloxacin, tetracycline, sulfa
painkiller, pain medication, analgesic: ibuprofen, paracetamol, acetaminophen, aspirin, naproxen, codeine, tramadol, diclofenac, morphine, morphin
blood thinner, anticoagulant: warfarin, apixaban, rivaroxaban, heparin, aspirin, clopidogrel
antihistamine, allergy medicine: cetirizine, loratadine, fexofenadine
blood pressure, heart medicine, hypertension: ramipril, amlodipine, lisinopril, bisoprolol, losartan, candesartan, valsartan, metoprolol, enalapril, atenolol, hydrochlorothiazide
diabetes, blood sugar: metformin, insulin, sitagliptin, gliclazide, semaglutide, empagliflozin
cholesterol, statin: atorvastatin, simvastatin, rosuvastatin, pravastatin
thyroid: levothyroxine, thyroxine
asthma, inhaler: salbutamol, albuterol, ventolin, symbicort, budesonide
antidepressant, depression: sertraline, fluoxetine, citalopram, escitalopram, venlafaxine, mirtazapine
stomach, acid: omeprazole, pantoprazole, lansoprazole, antacid
vitamin, supplement: vitamin, iron, zinc, magnesium, calcium, folic acid, omega, fish oil, creatine, melatonin, b12, probiotic, omega 3, folate
medicine, medication, medicament, drug, pill, tablet: antibiotic, painkiller, antihistamine, antidepressant, vitamin, statin, inhaler, ramipril, amlodipine, lisinopril, metformin, insulin, levothyroxine, warfarin, omeprazole, ibuprofen, penicillin, iron, amoxicillin, cetirizine, loratadine, metoprolol, sertraline
fabric, material, metal: wool, cotton, linen, silk, polyester, nylon, leather, latex, nickel, rubber, feather, down
diet: vegan, vegetarian, pescatarian, keto, paleo, gluten-free, halal, kosher, omnivore, flexitarian, low-carb, vegano, vegana, vegetariano, vegetariana, vegetarisch, vegetarien, vegetarienne
database, db: postgres, postgresql, mysql, mariadb, sqlite, mongodb, mongo, redis, cassandra, dynamodb, oracle, cockroachdb, duckdb, clickhouse, neo4j, elasticsearch, firestore, couchdb, influxdb, timescaledb
cloud, cloud provider, hosting, host: aws, azure, gcp, google cloud, heroku, hetzner, digitalocean, netlify, vercel, cloudflare, linode, fly.io, kubernetes, ovh, render, railway, fly
editor, ide: vim, neovim, emacs, vscode, vs code, intellij, sublime, nano, helix, zed, webstorm, pycharm, atom, eclipse, xcode, notepad
browser: firefox, chrome, safari, edge, opera, brave, vivaldi, chromium, arc
operating system, os: linux, windows, macos, ubuntu, debian, fedora, arch, android, ios
note app, notes: obsidian, notion, evernote, onenote, joplin, logseq, bear
chat app, messenger: slack, whatsapp, signal, telegram, discord, teams, matrix
app, software, program, programme, application, tool: obsidian, notion, evernote, zotero, anki, excel, word, photoshop, figma, slack, spotify, vim, emacs, firefox, chrome, lightroom, git, jira, trello, asana, todoist, quickbooks, duolingo, strava, editor, browser, database
colour, color: red, blue, green, yellow, orange, purple, violet, pink, brown, black, white, grey, gray, teal, turquoise, beige, maroon, navy, silver, gold
club, association, society, group: choir, band, orchestra, league, union, gym, team, society, association, brigade, verein, archive, allotment
unit, measurement: metric, imperial, celsius, fahrenheit, gram, kilogram, kilo, ounce, pound, cup, litre, liter, mile, kilometre, kilometer, metre, meter, inch, foot, stone
child, kid, sibling: son, daughter, brother, sister, baby, toddler, twin
relative, family: mother, father, brother, sister, son, daughter, cousin, uncle, aunt, niece, nephew, grandmother, grandfather
subject: maths, math, physics, chemistry, biology, history, geography, latin, art, music, literature, philosophy, economics, law, medicine
seat: window, aisle, middle
airline, carrier: lufthansa, ryanair, easyjet, klm, ba, iberia, swiss, emirates, qatar, finnair, tap, wizz
indentation, indent: tabs, spaces
`;

/** A kind by the stems of what it is called, with what is of it and the stems of that. */
interface Kind {
  readonly listed: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

let read: readonly Kind[] | undefined;

/** Whether what is named so is a kind of things in the table. */
export function isKindOfThings(word: string): boolean {
  return kinds().some(({ names }) => names.has(stemAll(word)));
}

/** Whether one of some phrases names a thing of a kind; false where the kind is unknown. */
export function isOfKind(phrases: readonly string[], kind: string): boolean {
  const asked = stemAll(kind);
  const meant = kinds().filter(({ names }) => names.has(asked));
  return meant.length > 0 && isAmong(phrases, meant);
}

/** Whether one of some phrases names a thing of any kind. */
export function isOfAnyKind(phrases: readonly string[]): boolean {
  return isAmong(phrases, kinds());
}

/** What is of the kinds that a stem names. */
export function thingsNamed(name: string): readonly string[] {
  return kinds().flatMap(({ names, listed }) => (names.has(name) ? listed : []));
}

/** The kind that a word names, as its stem; null for one that is not known. */
export function kindNamed(word: string): string | null {
  return kindNamedBy(stem(word));
}

/** The kinds that some stems belong to: those of which they are, and those that they name. */
export function kindsOf(own: Iterable<string>): ReadonlySet<string> {
  const found = Array.from(own, (one) => [
    ...kinds().flatMap(({ names, things }) => (things.has(one) ? [firstOf(names)] : [])),
    kindNamedBy(one) ?? [],
  ]);
  return new Set(found.flat(2));
}

function kindNamedBy(name: string): string | null {
  const kind = kinds().find(({ names }) => names.has(name));
  return kind === undefined ? null : firstOf(kind.names);
}

function firstOf(names: ReadonlySet<string>): string {
  const [first = ""] = names;
  return first;
}

function isAmong(phrases: readonly string[], among: readonly Kind[]): boolean {
  return stemsOfAll(phrases).some((phrase) => among.some(({ things }) => things.has(phrase)));
}

/** The phrases of one value are compared with many kinds. */
const stemmed = new WeakMap<readonly string[], readonly string[]>();

function stemsOfAll(phrases: readonly string[]): readonly string[] {
  const known = stemmed.get(phrases) ?? phrases.map(stemAll);
  stemmed.set(phrases, known);
  return known;
}

function kinds(): readonly Kind[] {
  read ??= table
    .trim()
    .split("\n")
    .map((line) => {
      const [names = "", things = ""] = line.split(": ");
      return { names: stems(names), things: stems(things), listed: things.split(", ") };
    });
  return read;
}

function stems(list: string): ReadonlySet<string> {
  return new Set(list.split(", ").map(stemAll));
}

function stemAll(phrase: string): string {
  return phrase.toLowerCase().split(" ").map(stem).join(" ");
}
