import { wordSet } from "./word-set.ts";

/** What people take lessons in besides languages and instruments. */
export const skills: ReadonlySet<string> = wordSet(`
pottery sewing knitting woodwork woodworking swimming driving calligraphy salsa tango ballet bachata ballroom flamenco
coding programming drawing painting photography singing cooking baking sailing surfing skiing snowboarding crochet
weaving ceramics welding judo karate fencing boxing aikido taekwondo kickboxing yoga pilates gymnastics climbing
bouldering riding horse-riding archery embroidery carpentry upholstery watercolour watercolor printmaking origami
juggling improv braille morse shorthand python javascript typescript rust sql java html css kotlin bookbinding quilting
crocheting metalwork blacksmithing beekeeping gardening bridge chess guitar piano skating diving scuba kayaking
rowing paragliding gliding capoeira breakdancing bartending floristry
`);

/** Makes and models of cars, in lower case. */
export const carMakes: ReadonlySet<string> = wordSet(`
skoda škoda vw volkswagen golf polo passat tiguan ford fiesta focus mondeo mustang toyota yaris corolla prius camry rav4
honda civic jazz accord mazda nissan leaf micra qashqai juke hyundai kia ceed sportage picanto renault clio zoe megane
twingo peugeot citroen citroën berlingo fiat panda opel vauxhall corsa astra seat ibiza leon cupra dacia duster sandero
volvo saab bmw audi mercedes mercedes-benz mini tesla subaru forester outback suzuki swift jimny mitsubishi lexus
infiniti acura jeep wrangler chevrolet chevy dodge chrysler buick cadillac gmc ram lincoln pontiac oldsmobile porsche
jaguar land-rover rover defender ferrari lamborghini maserati alfa bentley polestar rivian byd mg lada trabant smart
transporter tacoma hilux tundra f-150 silverado sienna odyssey impala malibu elantra sonata tucson kona
`);
