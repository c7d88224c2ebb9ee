/** English words whose forms a suffix stemmer cannot bring together, one family per line. */
const families = `
arise arises arising arose arisen
be am is are was were been being
bear bears bearing bore borne born
beat beats beating beaten
become becomes becoming became
begin begins beginning began begun
bend bends bending bent
bind binds binding bound
bite bites biting bit bitten
bleed bleeds bleeding bled
blow blows blowing blew blown
break breaks breaking broke broken
breed breeds breeding bred
bring brings bringing brought
build builds building built
burn burns burning burned burnt
buy buys buying bought
catch catches catching caught
choose chooses choosing chose chosen
cling clings clinging clung
come comes coming came
creep creeps creeping crept
deal deals dealing dealt
dig digs digging dug
dive dives diving dived dove
do does doing did done
draw draws drawing drew drawn
dream dreams dreaming dreamed dreamt
drink drinks drinking drank drunk
drive drives driving drove driven
eat eats eating ate eaten
fall falls falling fell fallen
feed feeds feeding fed
feel feels feeling felt
fight fights fighting fought
find finds finding found
flee flees fleeing fled
fly flies flying flew flown
forbid forbids forbidding forbade forbidden
forget forgets forgetting forgot forgotten
forgive forgives forgiving forgave forgiven
freeze freezes freezing froze frozen
get gets getting got gotten
give gives giving gave given
go goes going went gone
grind grinds grinding ground
grow grows growing grew grown
hang hangs hanging hung
have has having had
hear hears hearing heard
hide hides hiding hid hidden
hold holds holding held
keep keeps keeping kept
kneel kneels kneeling knelt
know knows knowing knew known
lay lays laying laid
lead leads leading led
lean leans leaning leaned leant
leap leaps leaping leaped leapt
learn learns learning learned learnt
leave leaves leaving left
lend lends lending lent
lie lies lying lay lain lied
light lights lighting lit
lose loses losing lost
make makes making made
mean means meaning meant
meet meets meeting met
pay pays paying paid
prove proves proving proved proven
ride rides riding rode ridden
ring rings ringing rang rung
rise rises rising rose risen
run runs running ran
say says saying said
see sees seeing saw seen
seek seeks seeking sought
sell sells selling sold
send sends sending sent
sew sews sewing sewed sewn
shake shakes shaking shook shaken
shine shines shining shone
shoot shoots shooting shot
show shows showing showed shown
shrink shrinks shrinking shrank shrunk
sing sings singing sang sung
sink sinks sinking sank sunk
sit sits sitting sat
sleep sleeps sleeping slept
slide slides sliding slid
smell smells smelling smelled smelt
speak speaks speaking spoke spoken
speed speeds speeding sped
spell spells spelling spelled spelt
spend spends spending spent
spill spills spilling spilled spilt
spin spins spinning spun
spoil spoils spoiling spoiled spoilt
spring springs springing sprang sprung
stand stands standing stood
steal steals stealing stole stolen
stick sticks sticking stuck
sting stings stinging stung
strike strikes striking struck
strive strives striving strove striven
swear swears swearing swore sworn
sweep sweeps sweeping swept
swell swells swelling swelled swollen
swim swims swimming swam swum
swing swings swinging swung
take takes taking took taken
teach teaches teaching taught
tear tears tearing tore torn
tell tells telling told
think thinks thinking thought
throw throws throwing threw thrown
understand understands understanding understood
wake wakes waking woke woken
wear wears wearing wore worn
weave weaves weaving wove woven
weep weeps weeping wept
win wins winning won
withdraw withdraws withdrawing withdrew withdrawn
write writes writing wrote written
child children
person people
man men
woman women
foot feet
tooth teeth
goose geese
mouse mice
life lives
wife wives
knife knives
leaf leaves
shelf shelves
half halves
wolf wolves
loaf loaves
thief thieves
good better best
bad worse worst
`;

const formsByWord: ReadonlyMap<string, readonly string[]> = indexFamilies(families);

/**
 * The word itself, first, and every irregular form of the English words it may belong to:
 * "went" gives "went", "go", "goes", "going", "gone".
 */
export function withIrregularForms(word: string): readonly string[] {
  return formsByWord.get(word) ?? [word];
}

function indexFamilies(table: string): Map<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>();
  for (const line of table.trim().split("\n")) {
    const family = line.split(" ");
    for (const word of family) {
      forms.set(word, [...new Set([word, ...(forms.get(word) ?? []), ...family])]);
    }
  }
  return forms;
}
