import { stem } from "../../text/stem.ts";

/** What people are to others: whose things are asked for by such a word are not the asker's. */
const words = `
mother father mum mom mam mama dad daddy papa parent parents brother sister sibling son daughter child children kid
kids baby twin cousin uncle aunt auntie niece nephew grandmother grandfather grandma grandpa granny gran grandad
grandson granddaughter grandparents stepmother stepfather stepson stepdaughter husband wife spouse partner boyfriend
girlfriend fiance fiancee ex boss manager supervisor colleague coworker teammate friend mate buddy flatmate roommate
housemate neighbour neighbor landlord landlady tenant doctor gp dentist vet therapist physio nurse surgeon lawyer
accountant teacher tutor coach trainer instructor professor mentor hairdresser barber plumber electrician mechanic
cleaner nanny babysitter client customer supplier contractor builder gardener tailor treasurer dj tuner chef baker
classmate pupil student intern apprentice assistant secretary principal headmaster priest pastor godmother godfather
hermano hermana hijo hija madre padre jefe jefa amigo amiga vecino vecina abuelo abuela tio tia primo prima marido
esposa mujer bruder schwester sohn tochter mutter vater chef chefin freund freundin nachbar nachbarin oma opa onkel
tante arzt arztin lehrer lehrerin klassenlehrerin frau mann frere soeur fils fille mere pere patron ami amie voisin
voisine oncle tante mari femme medecin`;

const stems: ReadonlySet<string> = new Set(words.trim().split(/\s+/u).map(stem));

/** Whether one of the forms of a word says what somebody is to somebody. */
export function isPersonWord(forms: ReadonlySet<string>): boolean {
  for (const form of forms) {
    if (stems.has(form)) {
      return true;
    }
  }
  return false;
}
