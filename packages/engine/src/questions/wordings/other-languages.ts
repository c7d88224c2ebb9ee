import type { Wording } from "./wording.ts";

/** Common ways to ask in German, Spanish and French; without `S` or `P` the asker is meant. */
export const foreignWordings: readonly Wording[] = [
  {
    predicate: "lives_in",
    asks: [
      "wo (?:wohn|leb)(?:e|t|en|te|ten) S",
      "in welche[rm] (?:stadt|land|ort|dorf) (?:wohn|leb)(?:e|t|en|te) S",
      "wohin (?:ist|bin|sind) S (?:um)?gezogen",
      "(?:donde|en que ciudad|en que pais) (?:vive|vivo|vivia|vivi|vivimos|reside)(?: S)?",
      "(?:ou|dans quelle ville) (?:habite|habitait|habitais|vit|vis|vivait)(?:-t-(?:il|elle)|-je)?(?: S)?$",
      "(?:ou|dans quelle ville) (?:est-ce que )?S (?:habite|habitait|habitais|vit|vis)",
    ],
  },
  {
    predicate: "works_at",
    asks: [
      "(?:wo|bei wem|fur wen|bei welche[rmn] (?:firma|unternehmen)) arbeite(?:t|te|n|ten)? S",
      "(?:donde|para quien|en que empresa) trabaj(?:a|o|aba|e)(?: S)?",
      "(?:ou|pour qui) (?:travaille|travaillait)(?:-t-(?:il|elle)|-je)?(?: S)?$",
      "(?:ou|pour qui) (?:est-ce que )?S (?:travaill|enseign)(?:e|ait|ais)",
    ],
  },
  {
    predicate: "job_title",
    asks: [
      "was (?:ist|bin) S von beruf",
      "als was arbeite(?:t|te)? S",
      "de que trabaj(?:a|o)(?: S)?",
      "quel est P (?:metier|travail|poste)",
      "was ist P beruf",
      "cual es P (?:trabajo|profesion|puesto)",
    ],
  },
  {
    predicate: "drives",
    asks: [
      "(?:was|welches auto|welchen wagen) (?:fahre|fahrt|fuhr) S",
      "que (?:coche|carro|auto) (?:conduce|conduzco|tiene|tengo|maneja|manejo)(?: S)?",
      "quelle voiture (?:conduit|conduis|a)(?:-t-(?:il|elle)|-je)?(?: S)?",
      "quelle (?:est P )?voiture",
    ],
  },
  {
    predicate: "name",
    asks: [
      "wie hei(?:ß|ss)(?:e|t) S",
      "como (?:se llama|me llamo)(?: S)?",
      "comment (?:s'appelle|je m'appelle)(?: S)?",
    ],
  },
  {
    predicate: "speaks",
    asks: [
      "welche sprachen? (?:spreche|spricht) S",
      "que (?:idiomas?|lenguas?) habl(?:a|o)(?: S)?",
      "quelles? langues? (?:parle|est-ce que S parle)(?:-t-(?:il|elle)|-je)?(?: S)?",
    ],
  },
  {
    predicate: "learning",
    asks: [
      "welche sprachen? lern(?:e|t) S",
      "que (?:idiomas?|lengua) (?:aprend(?:e|o)|estudi(?:a|o))(?: S)?",
      "quelle langue (?:apprend|apprends)(?:-t-(?:il|elle))?(?: S)?",
    ],
  },
  {
    predicate: "phone",
    asks: [
      "(?:was|wie) (?:ist|lautet) P (?:neue |aktuelle )?(?:telefon|handy|mobil)?-?nummer",
      "welche (?:telefon|handy)?nummer ha(?:t|be) S",
      "cual es P (?:numero(?: de (?:telefono|movil))?|telefono|movil)",
      "quel est P (?:numero(?: de telephone| de portable)?|portable)",
    ],
  },
  {
    predicate: "manager",
    asks: [
      "wer ist P (?:chef|chefin|vorgesetzter?)",
      "quien es P jef[ea]",
      "qui est P (?:chef|cheffe|patronn?e?|manager)",
    ],
  },
  {
    predicate: "partner",
    asks: [
      "wer ist P (?:freund|freundin|partner|partnerin|mann|frau)",
      "quien es P (?:novi[oa]|pareja|marido|mujer|espos[oa])",
      "qui est P (?:copain|copine|compagn(?:on|e)|mari|femme)",
    ],
  },
  {
    predicate: "married_to",
    asks: [
      "mit wem (?:ist|bin) S verheiratet",
      "con quien (?:esta|estoy)(?: S)? casad[oa](?: S)?",
      "avec qui (?:est|suis)(?:-je)?(?: S)? marie",
      "wer ist P (?:mann|frau|ehefrau|ehemann)",
      "quien es P (?:marido|mujer|espos[oa])",
      "qui est P (?:mari|femme)",
    ],
  },
  {
    predicate: "allergic_to",
    asks: [
      "(?:wogegen|gegen was|worauf) (?:ist|bin) S allergisch",
      "a que (?:es|soy)(?: S)? alergic[oa](?: S)?",
      "a quoi (?:est|suis)(?:-je)?(?: S)? allergique",
      "a quoi (?:est-ce que )?S (?:est|suis) allergique",
    ],
  },
  {
    predicate: "likes",
    asks: [
      "was (?:mag|mochte) S",
      "(?:que|cuales|a que)(?: (?<kind>\\p{L}+))? (?:le|me|les|nos) (?:gusta|encanta|gustan|encantan)(?: (?:a )?S)?",
      "qu'est-ce que S aime",
      "qu'aime S",
    ],
  },
  {
    predicate: "birthday",
    asks: [
      "wann (?:ist|hat|habe) (?:P geburtstag|S geburtstag)",
      "cuando (?:es P cumpleanos|cumple anos S)",
      "(?:quand|quel jour) est (?:l'anniversaire de S|P anniversaire)",
    ],
  },
  {
    predicate: "age",
    asks: [
      "wie alt (?:ist|bin) S",
      "cuantos anos (?:tengo|tiene|tenia)(?: S)?",
      "quel age (?:a|ai)(?:-t-(?:il|elle)|-je)?(?: S)?",
    ],
  },
  {
    predicate: "price",
    asks: [
      "(?:was|wie ?viel) kost(?:et|ete) S",
      "cuanto cuesta S",
      "combien coute S",
      "(?:quel est|combien est) le prix d[eu] S",
    ],
  },
  {
    predicate: "studies_at",
    asks: [
      "(?:wo|an welcher (?:uni|universitat|schule)) studiere?t? S",
      "donde estudi(?:a|o|aba)(?: S)?",
      "ou (?:etudie|etudiait)(?: S)?",
      "ou (?:est-ce que )?S etudie",
      "auf welche schule geht S",
    ],
  },
  {
    predicate: "dislikes",
    asks: [
      "(?:que|cual(?:es)?)(?: (?<kind>\\p{L}+))? no (?:le|me|les|nos) (?:gusta|gustan)(?: (?:a )?S)?",
      "was mag S(?: gar)? nicht",
      "qu'est-ce que S n'aime pas",
    ],
  },
  {
    predicate: "scheduled_for",
    asks: [
      "(?:wann|an welchem tag|um wie viel uhr|um wieviel uhr) (?:ist|findet|beginnt|startet|fangt|war|geht) S",
      "(?:cuando|que dia|a que hora) (?:es|sera|empieza|fue|tiene lugar) S",
      "(?:quand|quel jour|a quelle heure) (?:est|a lieu|commence|sera|aura lieu) S",
    ],
  },
  {
    predicate: "located_in",
    asks: [
      "wo (?:ist|liegt|befindet sich|findet|steht|war) S",
      "donde (?:esta|queda|es|se encuentra) S",
      "ou (?:est|se trouve|a lieu) S",
    ],
  },
  {
    predicate: "deadline",
    asks: [
      "(?:bis wann|wann) (?:muss|ist) S (?:fertig|fallig|abgegeben)",
      "(?:para cuando|cuando vence) (?:es )?S",
      "(?:pour quand|quand) (?:est|doit etre) S",
    ],
  },
  {
    predicate: "owner",
    asks: [
      "wem gehort S",
      "wer (?:hat|besitzt|betreut|leitet) S",
      "(?:de quien es|quien (?:tiene|lleva)) S",
      "(?:a qui (?:est|appartient)|qui (?:a|s'occupe de)) S",
    ],
  },
  {
    predicate: "uses",
    asks: [
      "(?:was|welche[sn]? \\p{L}+) (?:benutze|benutzt|nutze|nutzt|verwende|verwendet) S",
      "que (?:\\p{L}+ )?(?:uso|usa|utilizo|utiliza)(?: S)?",
      "quel(?:le)?s? \\p{L}+ (?:est-ce que )?(?:S )?utilise",
    ],
  },
  {
    predicate: "member_of",
    asks: [
      "in welche[mnr] (?:verein|verband|vereinen|club|chor) (?:ist|bin|singt|singe) S",
      "de que (?:club|asociacion|coro) (?:es|soy)(?: S)? (?:miembro|socio|socia)",
      "de quel(?:le)? (?:club|association|chorale) (?:est|suis)(?:-je)?(?: S)? membre",
    ],
  },
  {
    predicate: "teacher",
    asks: [
      "wer ist P (?:lehrer|lehrerin|klassenlehrer|klassenlehrerin)",
      "quien es P (?:profesora?|maestr[oa])",
      "qui est P (?:prof|professeure?|instituteur|institutrice|maitresse)",
    ],
  },
  {
    predicate: "email",
    asks: [
      "(?:was|wie) (?:ist|lautet) P (?:e-?)?mail(?:-?adresse)?",
      "cual es P (?:correo(?: electronico)?|e-?mail)",
      "quelle? est P (?:e-?mail|adresse (?:e-?)?mail)",
    ],
  },
  {
    predicate: "plays",
    asks: [
      "welches? instrumente? spiel(?:e|t) S",
      "que (?:instrumento|deporte)s? (?:toca|toco|practica|practico|juega)(?: S)?",
      "de quel instrument (?:joue|est-ce que S joue)(?: S)?",
    ],
  },
];
