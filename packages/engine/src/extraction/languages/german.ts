import type { Grammar } from "./grammar.ts";

const jobs =
  "Lehrer|Ärzt|Arzt|Zahnarzt|Zahnärzt|Krankenpfleger|Pfleger|Krankenschwester|Ingenieur|\\p{L}+ingenieur|Entwickler|\\p{L}+entwickler|Programmierer|Informatiker|Anwalt|Anwält|Architekt|Bäcker|Koch|Köch|Kellner|Verkäufer|Buchhalter|Journalist|Redakteur|Übersetzer|Dolmetscher|Mechaniker|Elektriker|Tischler|Schreiner|Maler|Gärtner|Friseur|Friseurin|Polizist|Feuerwehrmann|Erzieher|Hebamme|Tierarzt|Tierärzt|Apotheker|Physiker|Chemiker|Biologe|Biolog|Grafiker|Designer|Fotograf|Musiker|Schauspieler|Autor|Schriftsteller|Professor|Sekretär|Steuerberater|Bauleiter|Projektleiter|\\p{L}+lehrer|\\p{L}+arzt|\\p{L}+ärzt|\\p{L}+therapeut|\\p{L}+techniker|\\p{L}+meister|\\p{L}+kauf(?:mann|frau)|\\p{L}+fahrer";

const pets =
  "Hund|Hündin|Katze|Kater|Hamster|Kaninchen|Meerschweinchen|Papagei|Wellensittich|Pferd|Schildkröte|Goldfisch|Hunde|Katzen|Ratte|Igel|Schlange";

const tongues =
  "Deutsch|Englisch|Französisch|Spanisch|Italienisch|Portugiesisch|Polnisch|Russisch|Türkisch|Arabisch|Chinesisch|Mandarin|Japanisch|Koreanisch|Niederländisch|Schwedisch|Norwegisch|Dänisch|Finnisch|Ungarisch|Tschechisch|Griechisch|Ukrainisch|Rumänisch|Kroatisch|Serbisch|Hebräisch|Hindi|Persisch|Latein|Gebärdensprache|Platt|Katalanisch|Vietnamesisch";

const countries =
  "(?:der (?=Schweiz|Türkei|Ukraine|Slowakei|Mongolei)|den (?=USA|Niederlanden|Vereinigten)|dem (?=Iran|Irak|Libanon|Sudan))?";

/** How German says it. */
export const german: Grammar = {
  language: "de",
  speaker: "(?:ich {verb}|{verb} ich)",
  speakerWord: "ich",
  my: "(?:mein|meine|unser|unsere)",
  roles:
    "Bruder|Schwester|Vater|Mutter|Papa|Mama|Sohn|Tochter|Oma|Opa|Großmutter|Großvater|Tante|Onkel|Cousin|Cousine|Neffe|Nichte|Frau|Mann|Freund|Freundin|Partner|Partnerin|Kollege|Kollegin|Chef|Chefin|Nachbar|Nachbarin|Mitbewohner|Mitbewohnerin|Schwager|Schwägerin|Enkel|Enkelin",
  shapes: {
    job: `(?:${jobs})(?:in)?`,
    pet: pets,
    tongues: `(?:${tongues})(?:(?:,| und) (?:etwas |ein wenig |ein bisschen |fließend |gut )?(?:${tongues}))*`,
    diet: "(?:Vegetarier|Veganer|Pescetarier|Flexitarier)(?:in)?|vegan|vegetarisch|pescetarisch|glutenfrei|laktosefrei|halal|koscher",
    club: "\\p{L}*(?:[Cc]hor|[Vv]erein|[Tt]eam|[Oo]rchester|[Bb]and|[Kk]apelle)(?: \\p{Lu}\\p{L}+)?",
    date: "\\d{1,2}\\. ?(?:\\p{Lu}\\p{Ll}+|\\d{1,2}\\.)(?: ?\\d{4})?",
  },
  frames: [
    {
      verb: [
        "wohne|lebe",
        "wohnt|lebt",
        `(?:(?:zusammen )?mit (?:\\p{L}+(?: \\p{L}+){0,2} )?)?in ${countries}{lives_in:place}`,
      ],
    },
    {
      kind: "start",
      verb: ["bin", "ist", "(?:von \\p{Lu}[\\p{L}-]+ )?nach {lives_in:place} (?:um)?gezogen"],
    },
    { kind: "start", verb: ["bin", "ist", "in (?:die|den) {lives_in:place} (?:um)?gezogen"] },
    { kind: "past", verb: ["habe", "hat", `in ${countries}{lives_in:place} (?:gewohnt|gelebt)`] },
    { kind: "past", verb: ["wohnte|lebte", "wohnte|lebte", `in ${countries}{lives_in:place}`] },
    { verb: ["arbeite", "arbeitet", "als {job_title:noun} (?:bei|beim) {works_at:organisation}"] },
    { verb: ["arbeite", "arbeitet", "(?:bei|beim) {works_at:organisation} als {job_title:noun}"] },
    { verb: ["arbeite", "arbeitet", "(?:bei|beim) {works_at:organisation}"] },
    { verb: ["arbeite", "arbeitet", "als {job_title:noun}"] },
    { kind: "start", verb: ["habe", "hat", "(?:bei|beim) {works_at:organisation} angefangen"] },
    {
      kind: "end",
      verb: ["habe", "hat", "(?:bei|beim) {works_at:organisation} (?:gekündigt|aufgehört)"],
    },
    { kind: "past", verb: ["habe", "hat", "(?:bei|beim) {works_at:organisation} gearbeitet"] },
    {
      verb: [
        "bin",
        "ist",
        "(?:von Beruf )?{job_title:job}(?: bei(?:m)? {works_at:organisation}$)?(?= (?:an|in|am|im|aus|mit) |$)",
      ],
    },
    { whole: "(?:ich heiße|mein Name ist) {name:person}" },
    { whole: "(?:bitte )?nennt? mich (?:bitte )?(?:einfach |nur )?{nickname:person}" },
    { whole: "(?:du kannst|ihr könnt) mich (?:einfach |nur )?{nickname:person} nennen" },
    {
      verb: [
        "bin",
        "ist",
        "(?:hoch|stark|sehr |total )?allergisch (?:gegen|auf) {allergic_to:list}",
      ],
    },
    { verb: ["bin", "ist", "gegen {allergic_to:list} allergisch"] },
    { verb: ["bin", "ist", "(?:eine? )?{diet:diet}$"] },
    {
      verb: [
        "esse|lebe|ernähre mich",
        "isst|lebt|ernährt sich",
        "(?:nur |rein |streng )?{diet:diet}$",
      ],
    },
    {
      verb: [
        "habe",
        "hat",
        "(?:einen|eine|ein|zwei|drei) (?:\\p{Ll}+ )?{has_pet:pet} namens {pet_name:person}",
      ],
    },
    { verb: ["habe", "hat", "(?:(?:einen|eine|ein|zwei|drei) )?(?:\\p{Ll}+ )?{has_pet:pet}$"] },
    { whole: "(?:mein|meine|unser|unsere) {has_pet:pet} heißt {pet_name:person}" },
    { verb: ["fahre", "fährt", "(?:einen|eine|ein) {drives:noun}"] },
    {
      verb: [
        "spreche|kann",
        "spricht|kann",
        "(?:fließend |gut |etwas |ein bisschen )?{speaks:tongues}(?: sprechen)?$",
      ],
    },
    { verb: ["lerne", "lernt", "{learning:list}"] },
    { verb: ["mag|liebe", "mag|liebt", "{likes:list}"] },
    { verb: ["esse|trinke", "isst|trinkt", "(?:sehr )?gerne? {likes:list}"] },
    { verb: ["hasse", "hasst", "{dislikes:list}"] },
    { verb: ["bin", "ist", "mit {married_to:person} verheiratet"] },
    { whole: "(?:meine (?:Ehef|F)rau|mein (?:Ehem|M)ann) heißt {married_to:person}" },
    { verb: ["bin", "ist", "mit {partner:person} zusammen$"] },
    { whole: "(?:mein Partner|meine Partnerin) heißt {partner:person}" },
    { whole: "(?:ich habe|mein Geburtstag ist) am {birthday:date}(?: Geburtstag)?$" },
    { whole: "am {birthday:date} habe ich Geburtstag$" },
    { whole: "ich (?:wurde|bin) am {birthday:date}(?: in \\p{Lu}[\\p{L}-]+)? geboren" },
    { whole: "meine (?:neue )?(?:Telefon|Handy|Mobil)nummer (?:ist|lautet) {phone:phone}" },
    {
      whole:
        "meine (?:neue )?(?:E-?Mail(?:-?[Aa]dresse)?|Mail-?[Aa]dresse) (?:ist|lautet) {email:email}",
    },
    {
      whole:
        "(?:mein|meine) (?:neuer |neue )?(?:Chef|Chefin|Vorgesetzter|Vorgesetzte|Teamleiter|Teamleiterin) (?:heißt|ist(?= \\p{Lu}\\p{L}+ \\p{Lu})) {manager:person}$",
    },
    { verb: ["studiere", "studiert", "(?:\\p{Lu}\\p{L}+ )?an der {studies_at:organisation}"] },
    { verb: ["benutze|nutze|verwende", "benutzt|nutzt|verwendet", "{uses:names}"] },
    { verb: ["bin", "ist", "Mitglied (?:im|in der|beim|bei der|bei) {member_of:noun}"] },
    { verb: ["singe|spiele", "singt|spielt", "im {member_of:club}"] },
    { whole: "{who} heißt {name:person}" },
  ],
  pretending:
    /(?<!\p{L})(?:übersetz\p{L}*|formulier\p{L}*|schreib(?:e|st)? .*(?:Brief|Text|Geschichte|Mail)|Roman|Romanfigur|Drehbuch|Rollenspiel|Beispielsatz)/iu,
  unsure:
    /[„“”"«»]|(?<!\p{L})(?:wenn|falls|ob|als ob|würden?|hätten?|hätte|wären?|wäre|könnten?|könnte|möchten?|möchte|wollen?|will|wollte|soll|sollen?|sollte|werden?|werde|wird|wünsch\p{L}*|hoff\p{L}*|vielleicht|wahrscheinlich|vermutlich|angeblich|möglicherweise|beinahe|fast|glaub\p{L}*|denk\p{L}*|träum\p{L}*|geträumt|sag(?:t|te|ten|en)|gesagt|behaupt\p{L}*|meint|dachten?|dachte|stell\p{L}* .*vor|angenommen|scherz\p{L}*|Spaß|quasi|praktisch|tue so|so tun)(?!\p{L})/iu,
  clauseStart:
    "(?:ich|er|sie|es|wir|ihr|du|man|mein|meine|meinen|meinem|meiner|unser|unsere|dein|der|die|das|aber|sondern|denn|weil|dass|obwohl|wo|wie|was|seit|ab|jetzt|nun|dort|da|vorher|früher|inzwischen)",
  and: "(?:und|sowie)",
  but: "(?:aber|sondern|jedoch)",
  fillers:
    "(?:jetzt|nun|inzwischen|mittlerweile|übrigens|gerade|aktuell|derzeit|zurzeit|momentan|immer noch|noch immer|noch|auch|wieder|leider|endlich|ja|aber|hallo|also|heute|allein|alleine|vorher|früher|damals|zuvor|schon|bereits|sehr|total|wirklich|doch|außerdem|nämlich|zusätzlich|besonders|zwar)",
  before: /(?<!\p{L})(?:früher|vorher|damals|zuvor|davor)(?!\p{L})/iu,
  noLonger: /(?<!\p{L})(?:nicht (?:mehr|länger)|kein(?:e[nmrs]?)? .*(?<!\p{L})mehr)(?!\p{L})/iu,
  denied: /(?<!\p{L})(?:nicht|nie|niemals|kein(?:e[nmrs]?)?|kaum|weder)(?!\p{L})/iu,
  denial:
    / ?(?<!\p{L})(?:nicht (?:mehr|länger)|nicht|nie|niemals|kein(?:e[nmrs]?)?|kaum|(?<=kein.*)mehr)(?!\p{L})/giu,
  objectEnds:
    "(?:mit|ohne|für|weil|aber|als|wie|von|zu|zum|zur|aus|an|am|auf|bei|beim|in|im|nach|seit|um|damit|obwohl|dass|der|die|das|wo|sondern|denn|außer|gegen|über|unter|vor|gern|gerne|überhaupt|mehr|so|ab|bis|lieber|am)",
  objectStarts:
    /^(?:(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|alle|viel|etwas|ein wenig|ein bisschen|fließend|gut|gern|gerne|am liebsten|so|richtig) )+/u,
  noObject:
    /^(?:mein|dein|sein|ihr|unser|euer|dies|jen|jed)\p{L}*(?: |$)|^\p{Ll}{2,}$|^(?:Sie|Ihnen|Ihre?n?|Untermiete|Scheidung|Frieden|Angst|Armut|Trennung|Miete|Umweg|Nähe|Leben|Abend|Morgen|Mittag|Nachmittag|Nacht|Stück|Rennen|Marathon|Weile|Runde|Programm|Team|Paar|Bibliothek|Zeit|Zimmer|Haus|Saus)$/u,
  slip: /(?<!\p{L})ich meinte (?:natürlich |eigentlich )?(?<right>[^,.;!?]+?)(?:,? (?:und )?nicht (?<wrong>[^,.;!?]+?))?[.!]*$/iu,
  times: {
    months: [
      "Januar|Jänner",
      "Februar|Feber",
      "März",
      "April",
      "Mai",
      "Juni",
      "Juli",
      "August",
      "September",
      "Oktober",
      "November",
      "Dezember",
    ],
    since: "seit",
    starting: "ab",
    until: "bis(?: zum)?",
    at: "(?:im|am|in|anfang|mitte|ende)",
    article: "(?:dem |den |Jahr |Anfang |Mitte |Ende )*",
    yesterday: "gestern",
    today: "(?:heute|jetzt|sofort)",
    vague:
      "(?:seit (?:kurzem|langem|jeher|immer|Ewigkeiten|meiner (?:Kindheit|Geburt))|schon immer)",
    numbers: [
      "1|ein|eine|einem|einer|einen",
      "2|zwei",
      "3|drei",
      "4|vier",
      "5|fünf",
      "6|sechs",
      "7|sieben",
      "8|acht",
      "9|neun",
      "10|zehn",
      "11|elf",
      "12|zwölf",
    ],
    units: ["Jahr(?:en?)?", "Monat(?:en?)?", "Wochen?", "Tag(?:en?)?"],
    spanSince: "seit {span}",
    ago: "vor {span}",
    last: [
      "(?:letztes|voriges|vergangenes) Jahr",
      "(?:letzten|vorigen|vergangenen) Monat",
      "(?:letzte|vorige|vergangene) Woche",
    ],
  },
};
