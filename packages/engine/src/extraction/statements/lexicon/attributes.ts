/** What a thing or person has one of, and how its value reads. */
export interface Attribute {
  readonly predicate: string;
  /** The kind of value, a key of `objectReaders`. */
  readonly kind: string;
  /** Whether it belongs to people only, so that without an owner it is the speaker's. */
  readonly isPersonal: boolean;
}

const table = `
manager       person  manager boss supervisor line-manager
uses          brand   bank editor browser ide terminal crm password-manager package-manager task-manager window-manager
teacher       person  teacher tutor instructor professor schoolteacher
married_to    person  wife husband spouse hubby missus wifey
partner       person  girlfriend boyfriend gf bf fella partner fiancé fiancée fiance
phone         phone   phone mobile cell number landline whatsapp
phone         extension extension ext
email         email   email e-mail mail address
name          called  name
nickname      called  nickname
birthday      birthday  birthday bday dob
anniversary   birthday  anniversary
age           number  age
job_title     job     job profession occupation role title position
works_at      org     employer company
lives_in      place   home hometown city town address
drives        vehicle car bike ride commuter
speaks        language  tongue language
diet          diet    diet
learning      language  lesson
goal          goal    goal aim target resolution ambition
team          named   team
studies_at    school  school university college kindergarten nursery
`;
const ofThings = `
budget        money   budget limit spending-limit ceiling kitty allowance
price         money   price rent cost fee subscription premium salary quote estimate tuition fare toll
deadline      date    deadline due-date cutoff cut-off closing-date
database      database  database db datastore
version       version version firmware build
owner         person  owner maintainer landlord landlady
contact       person  contact
deploys_on    host    hosting host cloud
plan          planname  plan tier tariff
status        status  status state
scheduled_for date    date meeting appointment demo dentist interview exam wedding flight viewing party concert review workshop launch presentation conference ceremony surgery operation checkup lesson rehearsal audition dinner lunch tournament match trip inspection audit hearing release retro webinar lecture seminar vaccination scan mri delivery move funeral graduation recital screening auction training onboarding session haircut pickup handover cutover migration gig premiere call standup kickoff offsite visit physio optician regatta surgery
`;

function readTable(text: string, isPersonal: boolean): [string, Attribute][] {
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [predicate = "", kind = "", ...nouns] = line.trim().split(/\s+/u);
      return nouns.map((noun): [string, Attribute] => [noun, { predicate, kind, isPersonal }]);
    });
}

/** Attributes by the noun that names them. */
export const attributes: ReadonlyMap<string, Attribute> = new Map([
  ...readTable(table, true),
  ...readTable(ofThings, false),
]);
