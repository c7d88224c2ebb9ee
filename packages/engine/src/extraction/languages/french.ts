import type { Grammar } from "./grammar.ts";

const jobs =
  "infirmi(?:er|ère)|médecin|docteur|dentiste|professeure?|prof|enseignante?|instituteur|institutrice|ingénieure?(?: \\p{Ll}+)?|développeu(?:r|se)|programmeu(?:r|se)|informaticien(?:ne)?|avocate?|architecte|boulang(?:er|ère)|cuisini(?:er|ère)|serveu(?:r|se)|vendeu(?:r|se)|comptable|journaliste|traduct(?:eur|rice)|interprète|mécanicien(?:ne)?|électricien(?:ne)?|menuisi(?:er|ère)|peintre|jardini(?:er|ère)|coiffeu(?:r|se)|polici(?:er|ère)|pompi(?:er|ère)|vétérinaire|pharmacien(?:ne)?|physicien(?:ne)?|chimiste|biologiste|graphiste|designer|photographe|musicien(?:ne)?|act(?:eur|rice)|écrivaine?|secrétaire|psychologue|plombi(?:er|ère)|chauffeur|consultante?|kinésithérapeute|kiné|bibliothécaire|économiste|maçon(?:ne)?|pilote|sage-femme|caissi(?:er|ère)|libraire|facteur|factrice|aide-soignante?";

const pets =
  "chiens?|chiennes?|chats?|chattes?|chatons?|hamsters?|lapins?|cochons? d'Inde|perroquets?|perruches?|chev(?:al|aux)|jument|tortues?|poissons? rouges?|canaris?|furets?|serpents?";

const tongues =
  "français|anglais|allemand|espagnol|italien|portugais|breton|basque|catalan|occitan|polonais|russe|turc|arabe|chinois|mandarin|japonais|coréen|néerlandais|suédois|norvégien|danois|finnois|grec|ukrainien|roumain|hébreu|hindi|latin|wolof|créole|vietnamien|berbère|kabyle";

/** How French says it. */
export const french: Grammar = {
  language: "fr",
  speaker: "(?:je |j')(?:me )?{verb}",
  speakerWord: "je",
  my: "(?:mon|ma|notre)",
  roles:
    "frère|sœur|soeur|père|mère|papa|maman|fils|fille|grand-père|grand-mère|oncle|tante|cousin|cousine|neveu|nièce|femme|mari|copain|copine|ami|amie|compagnon|compagne|conjoint|conjointe|collègue|chef|cheffe|patron|patronne|voisin|voisine|colocataire|coloc|beau-frère|belle-sœur|petit-fils|petite-fille",
  shapes: {
    job: jobs,
    pet: pets,
    tongues: `(?:(?:le |l')?(?:${tongues}))(?:(?:,| et) (?:un peu d'|un peu de |un peu |couramment )?(?:le |l')?(?:${tongues}))*`,
    diet: "végétarien(?:ne)?|végane?|vegane?|pescétarien(?:ne)?|flexitarien(?:ne)?",
    club: "(?:chorale|équipe|orchestre|groupe|club|harmonie|fanfare)(?: .+)?",
    date: "\\d{1,2}(?:er)? \\p{Ll}+(?: \\d{4})?",
  },
  frames: [
    {
      verb: [
        "habite|vis|réside",
        "habite|vit|réside",
        "(?:avec (?:\\p{L}+(?: \\p{L}+){0,2} ))?(?:à|au|en|aux|dans (?:le|la|les)) {lives_in:place}",
      ],
    },
    { verb: ["habite", "habite", "{lives_in:place}$"] },
    {
      kind: "start",
      verb: [
        "ai déménagé|ai emménagé|suis parti vivre|suis partie vivre|suis installée?",
        "a déménagé|a emménagé|est parti vivre|est partie vivre|s'est installée?",
        "(?:de \\p{Lu}[\\p{L}-]+ )?(?:à|au|en|aux) {lives_in:place}",
      ],
    },
    {
      kind: "past",
      verb: [
        "ai habité|ai vécu|habitais|vivais",
        "a habité|a vécu|habitait|vivait",
        "(?:à|au|en|aux) {lives_in:place}",
      ],
    },
    {
      kind: "past",
      verb: [
        "ai travaillé|travaillais|bossais",
        "a travaillé|travaillait|bossait",
        "chez {works_at:organisation}",
      ],
    },
    {
      verb: [
        "travaille|bosse",
        "travaille|bosse",
        "comme (?!une? ){job_title:noun} (?:chez|à la|au) {works_at:organisation}",
      ],
    },
    {
      verb: [
        "travaille|bosse",
        "travaille|bosse",
        "(?:chez|à la|au|à l'|pour(?= \\p{Lu})) ?{works_at:organisation} comme (?!une? ){job_title:noun}",
      ],
    },
    {
      verb: [
        "travaille|bosse",
        "travaille|bosse",
        "(?:chez|à la|au|à l'|pour(?= \\p{Lu})) ?{works_at:organisation}",
      ],
    },
    { verb: ["travaille|bosse", "travaille|bosse", "comme (?!une? ){job_title:noun}"] },
    {
      kind: "start",
      verb: ["ai commencé", "a commencé", "(?:à travailler )?chez {works_at:organisation}"],
    },
    {
      kind: "end",
      verb: [
        "ai arrêté",
        "a arrêté",
        "de travailler (?:chez|à la|au|pour) {works_at:organisation}",
      ],
    },
    {
      kind: "end",
      verb: ["ai démissionné", "a démissionné", "(?:de chez|de) {works_at:organisation}"],
    },
    {
      verb: [
        "suis",
        "est",
        "{job_title:job}(?: (?:chez|à la|au|à l') ?{works_at:organisation}$)?(?= (?:à|au|aux|dans|chez|de|en) |$)",
      ],
    },
    { whole: "(?:je m'appelle|mon (?:nom|prénom) est|mon (?:nom|prénom) c'est) {name:person}" },
    {
      whole:
        "(?:appelle-moi|appelez-moi|tu peux m'appeler|vous pouvez m'appeler) {nickname:person}$",
    },
    { verb: ["suis", "est", "(?:très )?allergique (?:à|au|aux) {allergic_to:list}"] },
    { verb: ["suis", "est", "(?:devenu |devenue )?{diet:diet}$"] },
    {
      verb: [
        "ai",
        "a",
        "(?:un|une|deux|trois) {has_pet:pet}(?: \\p{Ll}+)? (?:qui s'appelle|nommée?|appelée?) {pet_name:person}",
      ],
    },
    { verb: ["ai", "a", "(?:un |une |deux |trois |de |d'){has_pet:pet}$"] },
    { whole: "(?:mon|ma|notre) {has_pet:pet} s'appelle {pet_name:person}" },
    { verb: ["conduis", "conduit", "(?:un |une ){drives:noun}"] },
    { verb: ["parle", "parle", "(?:couramment |un peu |bien )*{speaks:tongues}(?: couramment)?$"] },
    { verb: ["apprends", "apprend", "{learning:list}"] },
    { verb: ["aime|adore", "aime|adore", "(?:bien |beaucoup |énormément )*{likes:list}"] },
    { verb: ["déteste", "déteste", "{dislikes:list}"] },
    { verb: ["suis", "est", "mariée? (?:avec|à) {married_to:person}"] },
    { whole: "(?:ma femme|mon épouse|mon mari|mon époux) s'appelle {married_to:person}" },
    {
      whole:
        "(?:ma compagne|mon compagnon|mon conjoint|ma conjointe|mon copain|ma copine) s'appelle {partner:person}",
    },
    { whole: "(?:mon anniversaire (?:est|c'est)|je suis née?) le {birthday:date}" },
    {
      whole:
        "mon (?:nouveau )?(?:numéro(?: de téléphone| de portable)?|téléphone|portable) (?:est|c'est) (?:le )?{phone:phone}",
    },
    {
      whole:
        "(?:mon|ma) (?:nouvelle |nouveau |nouvel )?(?:adresse (?:e-?mail|mail|électronique)|e-?mail|mail|courriel) (?:est|c'est) {email:email}",
    },
    {
      whole:
        "(?:mon|ma) (?:nouveau |nouvelle )?(?:chef|cheffe|patron|patronne|manager|supérieure?|responsable) (?:est|c'est|s'appelle) {manager:person}$",
    },
    {
      verb: [
        "étudie",
        "étudie",
        "(?:(?:le |la |l')?\\p{Ll}+ )?(?:à la|à l'|au) ?{studies_at:organisation}",
      ],
    },
    {
      verb: [
        "suis",
        "est",
        "étudiante? (?:(?:en) \\p{Ll}+ )?(?:à la|à l'|au) ?{studies_at:organisation}",
      ],
    },
    { verb: ["utilise", "utilise", "{uses:names}"] },
    { verb: ["suis", "est", "membre (?:de la|de l'|du|de|d'un|d'une) ?{member_of:noun}"] },
    { verb: ["chante|joue", "chante|joue", "dans (?:la|le|un|une|l') ?{member_of:club}"] },
    { whole: "{who} s'appelle {name:person}" },
  ],
  pretending:
    /(?<!\p{L})(?:tradui(?:s|re|sez)|écris|écrivez|rédige[rz]?|roman|personnage|conte|scénario|phrase d'exemple|jeu de rôle)(?!\p{L})/iu,
  unsure:
    /[„“”"«»]|(?<!\p{L})(?:si|s'ils?|\p{L}+(?:rais|rait|raient|rions|riez)(?<!frais|vrais)|peut-être|sans doute|probablement|presque|quasi(?:ment)?|rêv\p{L}*|imagin\p{L}*|paraît|di[ts] que|disent|prétend\p{L}*|crois|croit|pense[snt]*|espère|veux|veut|comme si|blague\p{L}*|vais|va|allons|souhait\p{L}*|suppos\p{L}*|fai[st] semblant|selon)(?!\p{L})/iu,
  clauseStart:
    "(?:je|j'\\p{L}+|il|elle|nous|on|tu|vous|mon|ma|mes|notre|mais|parce|car|que|qui|où|quand|depuis|maintenant|avant|c'est|là|donc|puis)",
  and: "(?:et|puis)",
  but: "mais",
  fillers:
    "(?:mais|maintenant|actuellement|aussi|toujours|d'ailleurs|désormais|encore|bonjour|salut|en fait|avant|autrefois|auparavant|également|alors|voilà|finalement|enfin|en ce moment|aujourd'hui|seule?|surtout)",
  before: /(?<!\p{L})(?:avant|autrefois|auparavant|à l'époque)(?!\p{L})/iu,
  noLonger: /(?<!\p{L})(?:ne |n')(?:me |m'|en )?\p{L}+(?: \p{L}+)? plus(?!\p{L})/iu,
  denied: /(?<!\p{L})(?:n'|(?:ne|pas|jamais|guère|aucune?|rien|ni)(?!\p{L}))/iu,
  denial: /(?<!\p{L})(?:n'|ne )| (?:pas|jamais|guère|(?<=(?:ne |n').* )plus)(?!\p{L})/giu,
  objectEnds:
    "(?:avec|sans|pour|parce|car|mais|que|qui|comme|depuis|jusque|quand|où|dans|chez|sur|sauf|surtout|en|par|donc|beaucoup|et|trop|du tout|à|au)",
  objectStarts:
    /^(?:(?:un peu (?:de |d')?|couramment |le |la |les |un |une |des |du |de la |de l'|de |d'|l'|à |au |aux |beaucoup de )(?!$))+/u,
  noObject:
    /^(?:mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|ce|cet|cette|ces|ça|cela|tout|toute|tous|rien|lui|elle|toi|moi|vous|te|t'\p{L}*|me|beaucoup|bien|maison|bibliothèque)(?: |$)/iu,
  slip: /(?<!\p{L})je voulais dire (?:que )?(?<right>[^,.;!?]+?)(?:,? (?:et )?(?:non )?pas (?<wrong>[^,.;!?]+?))?[.!]*$/iu,
  times: {
    months: [
      "janvier",
      "février",
      "mars",
      "avril",
      "mai",
      "juin",
      "juillet",
      "août",
      "septembre",
      "octobre",
      "novembre",
      "décembre",
    ],
    since: "depuis",
    starting: "à partir d(?:e|u)",
    until: "jusqu'(?:en|à|au)",
    at: "(?:en|le|au|à)",
    article: "(?:le |la |l'année |mois de |début |mi-|fin )*",
    yesterday: "hier",
    today: "aujourd'hui",
    vague: "(?:depuis (?:toujours|peu|longtemps|tout petite?|mon enfance|des années))",
    numbers: [
      "1|un|une",
      "2|deux",
      "3|trois",
      "4|quatre",
      "5|cinq",
      "6|six",
      "7|sept",
      "8|huit",
      "9|neuf",
      "10|dix",
      "11|onze",
      "12|douze",
    ],
    units: ["ans?|années?", "mois", "semaines?", "jours?"],
    spanSince: "(?:depuis {span}|ça fait {span} que)",
    ago: "il y a {span}",
    last: ["(?:l'an dernier|l'année dernière)", "le mois dernier", "la semaine dernière"],
  },
};
