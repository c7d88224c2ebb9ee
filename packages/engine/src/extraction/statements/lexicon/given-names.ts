import { wordSet } from "./word-set.ts";

/** Names that people are given and that are words of their own too, in lower case. */
const ambiguousNames = wordSet(`
dev dee bo ty kat lexi mia-rose ros viv bev gail jean-luc ed em ellie-mae izzy kell lex mel nat ollie rafa raj sim stu tash tess tilly vic wes zed zeke ida edda
al ali amber angel april art ash ashley august austin autumn bailey basil belle bill bob brooke carol carter
charlotte chase chen christian cliff clive cody colleen cooper daisy dale dan dawn dean devon don drew duke earl
ellis ernest eugene eve faith fern florence floyd frank franklin gene georgia ginger gordon grace grant gus guy
harper harry hazel heather hope hunter iris ivy jack jade jasmine jay jean jesus jim jordan joy june kelly ken kit
lance les lily logan luna madison marcia marina mark mason max may melody milan miles mini mo morgan myra ned nick
noa noel norman olive orlando parker pat pearl penny percy pip polly poppy ray reed rob robin roger roman ron
rosario rose rosemary rowan ruby rusty sam sky sofia sol stacey sue summer tara taylor tim val vi victor viola
violet virginia wade will willow
`);

/** Names that people are given and that are no common word, in lower case. */
export const plainGivenNames: ReadonlySet<string> = wordSet(`
aaron abby abdul abdullah abel abigail ada adam adela adele aditi adrian adriana agata agatha agnes agnieszka ahmad
ahmed aidan aiden aiko aileen aisha aisling aiyana ajay akira alan alana alasdair albert alberto alec alejandra
alejandro aleksander alena alessandro alessia alex alexa alexander alexandra alexei alexis alfie alfonso alfred
alice alicia alina alison alistair allison alma alvaro alyssa amaia amalia amanda amara amelia amina amir amit amy
ana anais anastasia anders andre andrea andreas andrei andrew andy angela angelica angus anika anita anja anjali
ankit ann anna annabel anne anneke annette annie annika anouk ansel anthony antje antoine anton antonia antonio anya
aoife arjun arlo arnav arne arthur arturo arun arvid asha astrid audrey augustin aurora ava avery axel ayaan ayesha
ayla aylin barbara barney bastian bea beatrice beatriz becca becky bella ben benedict benedikt benjamin benji
bernadette bernard bernd bert bertha beth bethany bettina betty bex bianca birgit birgitta bjorn björn blake boris
bradley brandon brenda brendan brian bridget brigitte britta bruce bruno bryan bryony caitlin caleb callum calum
cameron camila camilla camille candice carina carl carla carlo carlos carmen carolina caroline carrie casey caspar
cassandra caterina catherine cathy catriona cecilia cecily cedric celeste celia celine cesar chandra chantal charles
charlie cheryl chiara chloe chloé chris christa christina christine christoph christopher cian ciara cillian claire
clara clarissa claude claudia claudio claus clemens colette colin connor conor conrad cora corinna corinne cornelia
cosima cristina curtis cynthia cyril dagmar daisuke damian damien dana daniel daniela daniella danielle danny daphne
dara darius darren dave david deb debbie deborah declan deepa deepak deirdre delia delphine denis denise dennis
derek desmond diana diane diarmuid diego dieter dilara dimitri dina dinesh dirk dmitri dominic dominik dominique
donal donald donna dora doreen doris dorothea dorothy doug dougal douglas duncan dwayne dylan eamon ebba eddie edgar
edith edna eduardo edward edwin eileen eilidh einar elaine eleanor elena eleni eli elias elif elin elisa elisabeth
elise elizabeth ella ellen ellie elliot elliott elodie eloise elsa elsie elvira emanuel emil emile emilia emilio
emily emma emmanuel emmett emre enrique enzo eric erica erik erika erin ernst esme esmeralda esra esteban estelle
esther ethan etienne etta eugenia eva evan evelyn ewan fabian fabio fabrice fadi faisal fatima fatma faye federico
felicia felicity felipe felix ferdinand fergus fernanda fernando finley finn finnegan fiona fleur flora florian
frances francesca francesco francine francis francisco francois franz françois fraser fred freda freddie frederick
frederik freya frida friedrich fritz gabriel gabriela gabriella gareth gary gavin gemma geoff geoffrey george
georgina gerald geraldine gerard gerda gerhard gert giacomo gianna gideon gillian gina giorgio giovanni gisela gita
giulia giuseppe gloria gonzalo graham grainne greg gregor gregory greta guillaume guillermo gunnar gunther gustav
gustavo gwen gwendolyn hadley haley halima hamid hamish hana hannah hannes hans harald hari harold harriet harrison
haruka haruki hassan hattie hector heidi heike heiko helen helena helga helmut hendrik henri henriette henrik
henrike henry herbert herman hermann hilary hilda hilde hiroshi holger horst howard hubert hugh hugo humphrey
hussein ian ibrahim ida ignacio igor ilaria ilse imani imogen ina ines inga ingeborg inger ingrid inigo ioana
ioannis irene irina irma isaac isabel isabella isabelle isadora ishaan isla ismail isolde ivan ivana ivo jacek
jackie jacob jacqueline jacques jada jaime jake jakob jakub james jamie jan jana jane janet janice janina janine
janos jared jarek jasmin jason jasper javier jayden jeanne jeannie jeff jeffrey jelena jemima jenna jennifer jenny
jens jeremy jerome jerry jess jessica jessie jill jimmy jing jo joan joana joanna joanne joao joaquin jochen jodi
jodie joe joel johan johann johanna johannes john johnny jon jonah jonas jonathan jordi jorge jorgen jose josef
josefine joseph josephine josh joshua josie josé juan juana juanita judith judy jules julia julian juliana julie
juliet julius jurgen justin justine justyna jutta jürgen kai kareem karen karim karin karl karla karolina katarina
katarzyna kate katerina katharina katherine kathleen kathrin kathryn kathy katia katie katja katrin katrina katy
kavita kayla keiko keira keith kelsey kenji kenneth kenny kerry kevin khadija khalid kieran kim kimberly kirsten
kirsty klara klaus kofi konrad konstantin krishna krista kristen kristian kristin kristina kristof kumar kurt
kwabena kwame kyle kyra lachlan laila lara lars latoya laura lauren laurence laurent laurie lavinia lawrence layla
lea leah leandro leanne leila leilani lena lennart leo leon leona leonard leonardo leonie leonora leopold leroy
lesley leslie leticia levi lewis liam lidia liesel lila lili lilian liliana lillian lina linda lindsay linnea linus
lionel lisa lisbeth liv livia liz lizzie lois lola lorenzo loretta lorna lorraine lothar lotta lotte lottie lou
louis louisa louise luc luca lucas lucia luciana lucie lucille lucy ludmila ludwig luigi luis luisa luka lukas luke
lydia lyn lynn mabel madeleine mads mae maeve magda magdalena magnus mahmoud mairi maisie maja malcolm malik malte
manfred manuel manuela mara marc marcel marcela marco marcos marcus marek margaret margarita margot marguerite maria
mariam marian mariana marianne marie marielle marietta marija marika marilyn mario marion marisa marisol marius
marjorie marko markus marlene marlon marta martha martin martina martyn mary maryam masha mateo mateus mathias
mathilda mathilde matilda matt matteo matthew matthias maud maureen maurice mauricio maxim maxime maximilian maya
megan mehmet mei meike melanie melissa mercedes meredith merle mia micah michael michaela michal michel michele
michelle mick miguel mikael mike mikhail mila milena millie milo mina minh mira miranda miriam mirko mitchell
mohamed mohammed moira molly mona monica monika morag moritz moses muhammad murphy mustafa nadia nadine naomi
natalia natalie natasha nathalie nathan nathaniel neha neil nell nellie nelson niall niamh nicholas nico nicola
nicolai nicolas nicole niels nigel nikhil nikita niklas nikola nikolai nils nina nisha nizar noah noemi nora norbert
noreen norma nuala nuno nura octavia odette ofelia olaf oleg olena olga oli oliver olivia olivier ollie olu omar
ophelia oriol orla osama oscar oskar osman oswald otis ottilie otto owen pablo padma paige pamela paola paolo pascal
patricia patrick patrik paul paula paulina pauline paulo pavel pedro peggy penelope perpetua petar peter petra
petros phil philip philipp philippa philippe phoebe pia pierre pieter pietro pilar piotr pippa pradeep prakash
pranav preeti priscilla priya prudence quentin quincy rachael rachel radek rafael raffaella ragnar rahul raj rajesh
ralf ralph ramesh ramon ramona ramón rana randall randy raoul raphael raquel rashid rasmus raul ravi raymond rebecca
reggie reginald reiner reinhard rena renata rene renee reuben rhiannon rhys ricardo riccardo richard rick ricky rita
robert roberta roberto rocio roderick rodrigo rohan roisin roland rolf romy ronald ronan ronja rory rosa rosalie
rosalind rosamund rosanna rosie ross roxana roxanne roy ruben rudi rudolf rupert ruslan russell ruth ryan saanvi
sabine sabrina sadie sakura salim sally salma salvador samantha samir samira samuel sandra sandro sanjay santi
santiago saoirse sara sarah sasha saskia scott sean sebastian selena selim selina selma serena serge sergei sergio
seth shane shannon sharon shauna sheila shirley shreya sian sibylle sienna sigrid silas silke silvia simon simona
simone sinead siobhan sofie solveig sonia sonja sophia sophie soren stan stanislav stefan stefania stefanie steffen
stella stellan stephan stephanie stephen steve steven stewart stuart suki sunil sunita sunniva suresh susan susana
susanna susanne suzanne sven svenja svetlana sybil sylvia sylvie søren tabitha tadeusz takeshi talia tamara tamsin
tania tanja tanya tariq tatiana ted teddy teodor terence teresa terry tess tessa thandi thea thelma theo theodor
theodora theodore theresa therese thomas thorsten tia tiago tiffany tilda tilly timothy tina tobias toby todd tom
tomas tomasz tommy toni tony torsten tracey tracy trevor tristan trudy tyler tyrone uma umar ursula usha uwe
valentin valentina valeria valerie vanessa vera verena verity veronica veronika vicki vicky victoria vijay vikram
viktor viktoria vincent vivian vivienne vladimir volker waleed walter wanda wayne wendeline wendy werner wilfred
wilhelm willem william wilma wim winifred winston wolfgang xavier xenia yannick yara yasmin yasmina yasmine yolanda
yousef youssef yuki yuri yusuf yvette yvonne zach zachary zahra zainab zara zayn zeynep zoe zofia zoë zsofia zuzana
`);

/** Names that people are given, in lower case. */
export const givenNames: ReadonlySet<string> = new Set([...plainGivenNames, ...ambiguousNames]);
