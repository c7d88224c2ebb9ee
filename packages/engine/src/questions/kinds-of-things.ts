import { stem } from "../text/stem.ts";

/** Kinds that people ask for, and what is of them. A kind may go by several names. */
const table = `
boat ship vessel watercraft: canoe kayak dinghy yacht rowboat sailboat raft ferry catamaran motorboat barge pedalo paddleboard
bicycle bike cycle: tandem racer ebike e-bike unicycle tricycle mountain-bike brompton roadbike gravel
car vehicle automobile: vespa skoda octavia corolla toyota golf volkswagen vw audi bmw mercedes fiat ford opel renault peugeot citroen dacia tesla volvo saab seat honda mazda nissan kia hyundai porsche ferrari mini jeep subaru van pickup suv convertible estate hatchback
camera: rolleiflex olympus leica nikon canon pentax hasselblad polaroid fujifilm minolta kodak contax yashica gopro
instrument: guitar piano violin viola cello bass flute oboe clarinet trumpet trombone tuba horn saxophone drum drums harp fiddle banjo mandolin ukulele accordion organ harmonica bodhran recorder bagpipes spoons keyboard synthesizer lute sitar tabla xylophone concertina
music genre song: jazz soul blues rock pop punk metal techno trance house reggae ska folk fado salsa tango opera baroque classical hiphop rap funk disco gospel country flamenco samba bossa qawwali swing indie ambient bagpipes schlager chanson
sport exercise: football soccer tennis squash badminton volleyball basketball handball hockey rugby cricket golf swimming rowing sailing running cycling climbing bouldering judo karate boxing fencing yoga pilates skiing snowboarding surfing skating archery padel triathlon marathon
game: chess go checkers draughts backgammon poker bridge scrabble dominoes mahjong skat rummy sudoku monopoly catan
tea: lapsang genmaicha sencha matcha oolong assam darjeeling earl-grey rooibos chai chamomile peppermint pu-erh ceylon
coffee: espresso cappuccino latte americano macchiato mocha arabica robusta flat-white cortado
drink beverage: tea coffee beer wine water juice lemonade cola milk whisky gin rum vodka cider cocoa smoothie kombucha
fruit: apple pear banana cherry plum peach apricot mango kiwi orange lemon lime grape melon strawberry raspberry blueberry fig pineapple papaya
vegetable veg verdura gemuse legume: spinach broccoli carrot cabbage kale leek onion potato pepper aubergine courgette celery cauliflower sprouts beetroot asparagus peas beans mushroom tomato cucumber radish fennel okra espinacas
herb spice: coriander cilantro basil parsley thyme dill mint oregano rosemary sage cumin saffron paprika turmeric cinnamon nutmeg
animal pet: dog cat parrot rabbit hamster guinea-pig budgie canary tortoise turtle snake lizard gecko fish goldfish horse pony goat sheep hen chicken duck rat mouse ferret snail kitten puppy spider tarantula hedgehog donkey cow pig bee
medicine medication drug painkiller pill tablet: ibuprofen paracetamol aspirin acetaminophen naproxen codeine morphine metformin insulin amoxicillin penicillin antihistamine cetirizine loratadine ramipril lisinopril metoprolol omeprazole levothyroxine sertraline statin
painkiller: ibuprofen paracetamol aspirin acetaminophen naproxen codeine morphine tramadol diclofenac
antibiotic: penicillin amoxicillin doxycycline erythromycin azithromycin clarithromycin
supplement vitamin: magnesium iron zinc calcium omega-3 creatine folate
language tongue: english french german spanish italian portuguese dutch swedish danish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish kurdish arabic hebrew persian farsi urdu hindi bengali tamil thai vietnamese chinese mandarin cantonese japanese korean russian ukrainian croatian serbian slovenian albanian welsh irish gaelic basque catalan galician latin esperanto swahili
programming-language: typescript javascript python java kotlin swift rust go ruby php perl scala haskell elixir c++ c# julia r
database: postgres postgresql mysql mariadb sqlite mongodb redis cockroachdb cassandra dynamodb influxdb timescaledb clickhouse oracle duckdb elasticsearch neo4j couchdb
editor ide: vim neovim emacs vscode intellij webstorm sublime atom nano zed pycharm eclipse xcode notepad
browser: firefox chrome safari edge opera brave vivaldi chromium arc
cloud host: aws azure gcp hetzner heroku fly vercel netlify digitalocean linode ovh render cloudflare railway
seat: window aisle middle
airline carrier: lufthansa ryanair easyjet klm ba iberia swiss emirates qatar finnair tap wizz
indentation indent: tabs spaces
colour color: red blue green yellow orange purple violet pink brown black white grey gray beige teal turquoise
nut: peanut cashew almond walnut hazelnut pistachio pecan
insect: wasp bee hornet ant mosquito fly
`;

const kindsByThing = new Map<string, Set<string>>();
const kindsByName = new Map<string, string>();

for (const line of table.trim().split("\n")) {
  const [names = "", things = ""] = line.split(": ");
  const [kind = ""] = names.split(" ");
  names
    .split(" ")
    .forEach((name) => kindsByName.set(stem(name), kindsByName.get(stem(name)) ?? kind));
  for (const thing of things.split(" ").map(stem)) {
    kindsByThing.set(thing, (kindsByThing.get(thing) ?? new Set()).add(kind));
  }
}

/** The kind that a word of a question names; null for one that is not known. */
export function kindNamed(word: string): string | null {
  return kindsByName.get(stem(word)) ?? null;
}

/** The kinds that some stems belong to: those of which they are, and those that they name. */
export function kindsOf(stems: Iterable<string>): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const one of stems) {
    kindsByThing.get(one)?.forEach((kind) => kinds.add(kind));
    const named = kindsByName.get(one);
    if (named !== undefined) {
      kinds.add(named);
    }
  }
  return kinds;
}
