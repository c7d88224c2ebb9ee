import type { Grammar } from "./grammar.ts";

const jobs =
  "enfermer[oa]|médic[oa]|doctora?|dentista|profesora?|maestr[oa]|ingenier[oa](?: \\p{Ll}+)?|programadora?|desarrolladora?|informátic[oa]|abogad[oa]|arquitect[oa]|panader[oa]|cociner[oa]|camarer[oa]|vendedora?|contable|contadora?|periodista|traductora?|intérprete|mecánic[oa]|electricista|carpinter[oa]|pintora?|jardiner[oa]|peluquer[oa]|policía|bomber[oa]|veterinari[oa]|farmacéutic[oa]|físic[oa]|químic[oa]|biólog[oa]|diseñadora?(?: \\p{Ll}+)?|fotógraf[oa]|músic[oa]|actor|actriz|escritora?|secretari[oa]|psicólog[oa]|fontaner[oa]|taxista|conductora?|consultora?|administrativ[oa]|fisioterapeuta|bibliotecari[oa]|economista|albañil|pilot[oa]|matrona|cajer[oa]";

const pets =
  "perr(?:o|a|os|as|ito|ita)|gat(?:o|a|os|as|ito|ita)|hámster|conejos?|cobaya|loro|periquito|caballo|yegua|tortuga|pez|canario|hurón|serpiente";

const tongues =
  "español|castellano|inglés|francés|alemán|italiano|portugués|catalán|gallego|euskera|vasco|polaco|ruso|turco|árabe|chino|mandarín|japonés|coreano|holandés|neerlandés|sueco|noruego|danés|finés|griego|ucraniano|rumano|hebreo|hindi|quechua|guaraní|latín|valenciano";

const cities =
  "Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Bilbao|Granada|Murcia|Alicante|Córdoba|Valladolid|Vigo|Gijón|Salamanca|Toledo|Cádiz|París|Londres|Berlín|Roma|Lisboa|Bogotá|Medellín|Lima|Quito|Caracas|Santiago|Montevideo|Monterrey|Guadalajara|Buenos Aires|Ciudad de México|España|México|Argentina|Chile|Colombia|Perú|Alemania|Francia|Italia|Portugal|Inglaterra";

/** How Spanish says it. */
export const spanish: Grammar = {
  language: "es",
  speaker: "(?:yo )?{verb}",
  speakerWord: "yo",
  my: "(?:mi|nuestro|nuestra)",
  roles:
    "hermano|hermana|padre|madre|papá|mamá|hijo|hija|abuelo|abuela|tío|tía|primo|prima|sobrino|sobrina|mujer|esposa|marido|esposo|novio|novia|pareja|amigo|amiga|compañero|compañera|jefe|jefa|vecino|vecina|cuñado|cuñada|suegro|suegra|nieto|nieta",
  shapes: {
    job: jobs,
    pet: pets,
    tongues: `(?:${tongues})(?:(?:,| y| e) (?:un poco de |algo de )?(?:${tongues}))*`,
    diet: "vegetarian[oa]|vegan[oa]|pescetarian[oa]|celíac[oa]|flexitarian[oa]",
    club: "(?:coro|equipo|orquesta|banda|club|grupo|peña)(?: .+)?",
    date: "\\d{1,2}º? de \\p{Ll}+(?: de(?:l)? \\d{4})?",
    employer: `(?=(?:el|la|los|las|un|una) |\\p{Lu})(?!(?:${cities})(?: |$)).+`,
  },
  frames: [
    {
      verb: [
        "vivo|resido",
        "vive|reside",
        "(?:con (?:\\p{L}+(?: \\p{L}+){0,2} ))?en (?:(?:el|la|los|las) )?{lives_in:place}",
      ],
    },
    {
      kind: "start",
      verb: [
        "me mudé|me he mudado|me trasladé|me he trasladado",
        "se mudó|se ha mudado|se trasladó|se ha trasladado",
        "(?:de \\p{Lu}[\\p{L}-]+ )?a (?:(?:la|los|las) )?{lives_in:place}",
      ],
    },
    { kind: "past", verb: ["vivía|viví", "vivía|vivió", "en {lives_in:place}"] },
    {
      kind: "past",
      verb: ["trabajaba|trabajé", "trabajaba|trabajó", "(?:en|para) {works_at:employer}"],
    },
    {
      verb: [
        "trabajo|estoy trabajando",
        "trabaja|está trabajando",
        "(?:en|para) {works_at:employer} (?:como|de) (?!una? ){job_title:noun}",
      ],
    },
    {
      verb: [
        "trabajo|estoy trabajando",
        "trabaja|está trabajando",
        "(?:como|de) (?!una? ){job_title:noun} (?:en|para) {works_at:employer}",
      ],
    },
    {
      verb: [
        "trabajo|estoy trabajando",
        "trabaja|está trabajando",
        "(?:en|para) {works_at:employer}",
      ],
    },
    {
      verb: [
        "trabajo|estoy trabajando",
        "trabaja|está trabajando",
        "(?:como|de) (?!una? ){job_title:noun}",
      ],
    },
    {
      kind: "start",
      verb: [
        "empecé|he empezado",
        "empezó|ha empezado",
        "a trabajar (?:en|para) {works_at:employer}",
      ],
    },
    {
      kind: "end",
      verb: ["dejé|he dejado", "dejó|ha dejado", "de trabajar (?:en|para) {works_at:employer}"],
    },
    { verb: ["soy", "es", "{job_title:job}(?: en {works_at:employer}$)?(?= (?:en|de) |$)"] },
    { whole: "(?:me llamo|mi nombre es) {name:person}" },
    { whole: "(?:llámame|podéis llamarme|puedes llamarme|dime) {nickname:person}$" },
    { verb: ["soy", "es", "(?:muy )?alérgic[oa] (?:a|al) {allergic_to:list}"] },
    { verb: ["tengo", "tiene", "alergia (?:a|al) {allergic_to:list}"] },
    { verb: ["soy", "es", "{diet:diet}$"] },
    {
      verb: [
        "tengo|tenemos",
        "tiene",
        "(?:un|una|dos|tres) {has_pet:pet}(?: \\p{Ll}+)? (?:que se llama|llamad[oa]) {pet_name:person}",
      ],
    },
    { verb: ["tengo|tenemos", "tiene", "(?:(?:un|una|dos|tres) )?{has_pet:pet}$"] },
    { whole: "(?:mi|nuestro|nuestra) {has_pet:pet} se llama {pet_name:person}" },
    { verb: ["conduzco|manejo", "conduce|maneja", "(?:un|una) {drives:noun}"] },
    { verb: ["hablo", "habla", "(?:un poco de |algo de )?{speaks:tongues}$"] },
    { verb: ["estoy aprendiendo|aprendo", "está aprendiendo|aprende", "(?:a )?{learning:list}"] },
    { whole: "(?:a mí )?me (?:gustan?|encantan?) (?:mucho |muchísimo )?{likes:list}" },
    { whole: "a {who} le (?:gustan?|encantan?) (?:mucho |muchísimo )?{likes:list}" },
    { verb: ["odio|detesto", "odia|detesta", "{dislikes:list}"] },
    { verb: ["estoy", "está", "casad[oa] con {married_to:person}"] },
    { whole: "(?:mi mujer|mi esposa|mi marido|mi esposo) se llama {married_to:person}" },
    { whole: "mi (?:pareja|novi[oa]) se llama {partner:person}" },
    { whole: "(?:mi cumpleaños es|cumplo años|nací) el {birthday:date}" },
    {
      whole:
        "mi (?:nuevo )?(?:número(?: de teléfono| de móvil)?|teléfono|móvil|celular) (?:nuevo )?es (?:el )?{phone:phone}",
    },
    { whole: "mi (?:nuevo )?(?:correo(?: electrónico)?|e-?mail|mail) (?:nuevo )?es {email:email}" },
    { whole: "mi (?:nuev[oa] )?(?:jef[ea]|supervisora?) (?:es|se llama) {manager:person}$" },
    { verb: ["estudio", "estudia", "(?:\\p{Ll}+ )?en (?:el|la) {studies_at:organisation}"] },
    { verb: ["uso|utilizo", "usa|utiliza", "{uses:names}"] },
    { verb: ["soy", "es", "(?:miembro|soci[oa]) (?:de|del) {member_of:noun}"] },
    { verb: ["canto|toco|juego", "canta|toca|juega", "en (?:el|la|un|una) {member_of:club}"] },
    { whole: "{who} se llama {name:person}" },
  ],
  pretending:
    /(?<!\p{L})(?:traduce|traducir|tradúceme|escribe|escríbeme|redacta|redáctame|novela|personaje|cuento|guion|frase de ejemplo|juego de rol)(?!\p{L})/iu,
  unsure:
    /[„“”"«»]|(?<!\p{L})(?:si|ojalá|quizás?|tal vez|a lo mejor|igual|acaso|casi|(?:viviría|trabajaría|gustaría|encantaría|sería|tendría|podría|compraría|mudaría|querría|estaría|haría|preferiría|hablaría|usaría|debería|iría|aprendería|estudiaría)[sn]?|soñ\p{L}*|sueño|dicen?|dijo|dijeron|cree[ns]?|creo|creía|pienso|supongo|imagin\p{L}*|como si|quiero|quisiera|espero|voy a|va a|vamos a|iba a|fing\p{L}*|broma|hipotétic\p{L}*|probablemente|parece|deseo)(?!\p{L})/iu,
  clauseStart:
    "(?:yo|él|ella|nosotros|tú|usted|mi|mis|me|nuestro|nuestra|pero|porque|que|aunque|donde|cuando|sino|no|ya|desde|ahora|allí|antes|soy|estoy|tengo|es|está|tiene|a|se|le|les|lo|la verdad)",
  and: "(?:y|e)",
  but: "(?:pero|sino)",
  fillers:
    "(?:pero|ahora mismo|ahora|actualmente|también|todavía|aún|por cierto|al final|además|antes|anteriormente|de momento|por ahora|hoy en día|últimamente|de hecho|igualmente|en realidad|hoy|sol[oa]|sobre todo)",
  before: /(?<!\p{L})(?:antes|anteriormente|en aquella época|entonces)(?!\p{L})/iu,
  noLonger: /(?<!\p{L})ya no(?!\p{L})/iu,
  denied: /(?<!\p{L})(?:no|nunca|jamás|tampoco|apenas|ni)(?!\p{L})/iu,
  denial: / ?(?<!\p{L})(?:ya no|no|nunca|jamás|tampoco|nada|apenas)(?!\p{L})/giu,
  objectEnds:
    "(?:con|sin|para|por|porque|pero|aunque|que|como|desde|hasta|cuando|donde|cómo|cuándo|dónde|qué|en|sino|excepto|salvo|cerca|nada|ni|mucho|más|menos|según|y|e|los lunes)",
  objectStarts: /^(?:(?:el|la|los|las|un|una|unos|unas|al|a|mucho|tanto|algo de|un poco de) )+/u,
  noObject:
    /^(?:mi|mis|tu|tus|su|sus|nuestr[oa]s?|est[eoa]s?|es[oea]s?|aquell?[oa]s?|lo|le|les|te|me|todo|todos|nada|nadie|alguien|mucho|ella|él|casa|lejos|verdad|biblioteca)(?: |$)/iu,
  slip: /(?<!\p{L})quise decir (?:que )?(?<right>[^,.;!?]+?)(?:,? (?:y )?no (?<wrong>[^,.;!?]+?))?[.!]*$/iu,
  times: {
    months: [
      "enero",
      "febrero",
      "marzo",
      "abril",
      "mayo",
      "junio",
      "julio",
      "agosto",
      "septiembre|setiembre",
      "octubre",
      "noviembre",
      "diciembre",
    ],
    since: "desde",
    starting: "a partir de(?:l)?",
    until: "hasta",
    at: "(?:en|el)",
    article: "(?:el |la |año |mes de |principios de |mediados de |finales de )*",
    yesterday: "ayer",
    today: "hoy",
    vague:
      "(?:desde (?:siempre|hace (?:poco|mucho|años)|pequeñ[oa]|niñ[oa]|la infancia)|de toda la vida)",
    numbers: [
      "1|un|una",
      "2|dos",
      "3|tres",
      "4|cuatro",
      "5|cinco",
      "6|seis",
      "7|siete",
      "8|ocho",
      "9|nueve",
      "10|diez",
      "11|once",
      "12|doce",
    ],
    units: ["años?", "mes(?:es)?", "semanas?", "días?"],
    spanSince: "(?:desde hace {span}|hace {span} que)",
    ago: "hace {span}",
    last: ["el año pasado", "el mes pasado", "la semana pasada"],
  },
};
