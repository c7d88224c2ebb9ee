import { wordSet } from "./word-set.ts";

/** Words that firms have in their names and people and towns do not. */
export const companyWords: ReadonlySet<string> = wordSet(`
insurance bank banking labs lab ltd limited inc corp corporation co company group foods media systems energy rail motors
airlines airways air freight logistics haulage partners consulting solutions technologies technology tech software
digital studio studios pharma pharmaceuticals biotech health healthcare hospital clinic university college school
academy institute museum gallery council press publishing books records entertainment games interactive hotels hotel
resorts restaurant bakery brewery coffee farms dairy engineering construction builders architects associates advisors
capital ventures holdings investments finance financial securities legal llp gmbh ag plc sons daughters brothers bros
electronics electric power gas water utilities telecom communications networks mobile wireless robotics aerospace
aviation defence defense security services agency recruitment design creative marketing advertising supermarkets
stores retail fashion textiles mills glass steel metals mining chemicals plastics paper packaging print printing
furniture ferries shipping marine yachts cruises buses trains transport taxis couriers library foundation trust
charity society association federation ministry department bureau office authority inn cafe café kitchen catering
dental veterinary vets opticians pharmacy surgery practice
`);
