import { wordSet } from "./word-set.ts";

/** What people work as: the last word of the title. */
export const jobNouns: ReadonlySet<string> = wordSet(
  `accountant actor actress actuary administrator adviser advisor agent analyst anaesthetist anesthetist
  animator archaeologist architect archivist artist assistant associate astronomer attorney auditor author
  baker banker barber barista barrister bartender beekeeper biologist blacksmith bookkeeper bookseller
  botanist bricklayer builder butcher buyer captain cardiologist caretaker carer carpenter cartographer
  cashier ceo cfo chef chemist chiropractor choreographer cleaner clerk coach cobbler columnist
  commissioner composer conductor conservator consultant contractor controller cook coordinator copywriter
  counsellor counselor courier cto curator dancer dentist designer detective developer dietician dietitian
  diplomat director diver doctor driver dj ecologist economist editor electrician engineer entrepreneur
  epidemiologist executive farmer filmmaker firefighter fisherman florist founder freelancer gardener
  geographer geologist geophysicist glazier goldsmith grocer guard guide hairdresser historian
  illustrator inspector instructor interpreter investigator investor janitor jeweller joiner journalist
  judge labourer laborer landscaper lawyer lecturer librarian lifeguard linguist locksmith machinist
  magician manager mathematician mechanic mediator microbiologist midwife miner model musician nanny
  neurologist neurosurgeon notary novelist nurse nutritionist officer oncologist operator optician
  optometrist orthodontist paediatrician painter paralegal paramedic pastor pathologist pediatrician
  pharmacist photographer physician physicist physio physiotherapist pilot plasterer plumber poet
  policeman policewoman politician porter postman potter priest principal producer professor programmer
  proofreader prosecutor psychiatrist psychologist publicist publisher radiographer radiologist rabbi
  ranger realtor receptionist recruiter referee reporter representative researcher restorer roofer sailor
  salesman salesperson saleswoman scientist sculptor seamstress secretary sexton shepherd shopkeeper
  singer smith sociologist soldier solicitor sommelier specialist statistician steward stewardess
  stonemason strategist superintendent supervisor surgeon surveyor tailor tattooist teacher technician
  technologist tester therapist tiler toolmaker trader trainee trainer translator treasurer tutor
  undertaker upholsterer usher vet veterinarian vice-president vicar waiter waitress watchmaker welder
  writer zoologist zookeeper lead apprentice intern admin sre pm dev luthier beautician cartoonist
  headteacher headmaster headmistress teaching-assistant au-pair cataloguer estate-agent letting-agent pa ea va ta hr headhunter copy-editor subeditor columnist beadle bailiff croupier masseuse masseur seamster costumier dramaturg stagehand roadie groom jockey farrier stockbroker trucker cabbie lorry-driver deckhand stevedore docker skipper bosun purser barrister solicitor magistrate clergyman curate deacon imam monk nun missionary sergeant lieutenant colonel corporal cop constable sheriff marshal warden caterer pastry-chef confectioner chocolatier fishmonger greengrocer haberdasher ironmonger milliner saddler thatcher tanner cooper gardener groundskeeper greenkeeper arborist forester agronomist dietitian phlebotomist sonographer radiotherapist orthoptist podiatrist chiropodist osteopath acupuncturist homeopath hypnotherapist reflexologist beautician barista mixologist maitre-d hostess host busser dishwasher housekeeper chambermaid concierge bellhop valet chauffeur buyer merchandiser packer picker forklift-driver telemarketer marketer fundraiser recruiter lobbyist economist statistician actuary quant valuer loss-adjuster claims-handler underwriter teller bookmaker trader curator conservator docent guide archivist animator illustrator typesetter glassblower potter printmaker engraver gilder framer signwriter
  bookbinder brewer cheesemaker winemaker roaster dispatcher planner estimator clinician hydrologist
  meteorologist oceanographer paleontologist toxicologist dermatologist gynaecologist anthropologist
  councillor mayor minister ambassador podcaster blogger youtuber streamer stylist
  programmer-analyst underwriter vintner weaver webmaster yoga-teacher`,
);

/** Groups that one is a member of: the last word of the name. */
export const groupNouns: ReadonlySet<string> = wordSet(
  `club choir band orchestra gym association brigade society union league guild committee board council
  circle cooperative co-op coop party church congregation team ensemble quartet troupe group crew chapter
  parish lodge federation fellowship alliance collective network chorus squad archive library museum
  makerspace hackerspace workshop pool board-games allotment charity`,
);

/** Places of work that are written without a capital: the last word of the name. */
export const workplaceNouns: ReadonlySet<string> = wordSet(
  `hospital university college school kindergarten nursery bakery museum bank office company agency firm
  clinic startup start-up institute registry council library laboratory lab studio restaurant cafe café
  shop store supermarket factory warehouse brewery winery farm garage hotel airport station ministry
  embassy court practice pharmacy consultancy cooperative co-op charity ngo publisher newspaper magazine
  theatre theater zoo aquarium observatory garden gallery post-office authority department surgery
  bookshop bookstore refinery shipyard mill vineyard nursing-home care-home insurer city-hall town-hall
  headquarters hq branch foundry printworks depot port power-plant archive archives`,
);

/** Where one studies: the last word of the name. */
export const schoolNouns: ReadonlySet<string> = wordSet(
  `university college school kindergarten nursery academy institute conservatory conservatoire
  polytechnic conservatoire gymnasium seminary sixth-form lycée faculty preschool daycare uni campus primary secondary`,
);

/** What takes place at a time: the last word of its name. */
export const eventNouns: ReadonlySet<string> = wordSet(
  `meeting appointment demo dentist interview exam wedding flight viewing party concert call review workshop
  launch presentation conference ceremony surgery operation checkup check-up class lesson rehearsal audition
  dinner lunch breakfast brunch picnic barbecue bbq tournament match game race marathon trip excursion
  inspection audit hearing trial vote election deadline release standup stand-up retro retrospective sprint
  kickoff kick-off offsite webinar lecture seminar talk vaccination scan mri delivery move funeral
  christening graduation recital show performance screening festival fair market sale auction training
  onboarding session visit physio haircut pickup pick-up handover cutover migration maintenance go-live
  test examination tasting treatment shoot photoshoot photo-shoot hike service recording debate parade retreat
  reunion gig kick-off premiere opening tour checkup screening swim-meet defence defense hackathon
  supper feast banquet quiz ball dance disco gala fete fête carnival bazaar raffle sleepover playdate potluck vigil baptism prom
  housewarming outing cruise keynote panel symposium congress summit convention expo exhibition vernissage opera matinee
  soundcheck ride derby final semifinal playoff triathlon survey valuation mediation swap-meet dress-rehearsal fitting
  optician doctor vet service mot assembly agm regatta drill cleanup clean-up anniversary-dinner`,
);

/** What can be owned and is worth noting when it is bought, written without a capital. */
export const durableNouns: ReadonlySet<string> = wordSet(
  `house flat apartment car van truck motorbike motorcycle bike bicycle scooter boat sailboat kayak canoe
  caravan camper campervan cottage cabin farm land camera telescope piano guitar violin cello drum-kit
  laptop tablet phone tv television telly sofa tractor horse cargo-bike e-bike ebike printer 3d-printer
  loom sewing-machine kiln projector turntable greenhouse allotment motor-home motorhome microscope
  typewriter tent surfboard snowboard shed drone synth synthesizer amplifier trailer
  harp accordion banjo bass keyboard garage meter lathe scale scales album tandem sidecar unicycle rowing-boat yacht dinghy rowboat barn pottery-wheel wheel organ harpsichord saxophone trumpet flute clarinet accordion harmonica rifle telescope oven grill generator chainsaw dishwasher freezer treadmill minibus pickup moped jeep narrowboat houseboat canoe workshop studio windmill hut`,
);

/** Time, vague things and the like, which are no object of anything. */
export const emptyNouns: ReadonlySet<string> = wordSet(
  `it this that these those thing things stuff way ways lot lots bit bits something anything everything nothing
  one ones time times day days week weeks month months year years hour hours minute minutes moment while
  idea ideas point fact place places part parts side kind sort type mess joke question questions problem
  problems issue issues half other others same rest people person someone everyone much many more most such
  what how when where why who which being having sound look looks feeling feel view idea chance chances
  life world love people waiting everyone folks vibe vibes words word home theme ha haha lol bullshit nonsense morning monday deadline meeting mine yours ours theirs you me him her us them myself yourself`,
);

/** Work that goes by its own name: "billing". */
export const undertakings: ReadonlySet<string> = wordSet(
  `invoicing ticketing billing pricing booking
  messaging logging monitoring onboarding marketing accounting reporting staging routing mailing training catering advertising engineering shipping parking scheduling
  payments payroll hiring recruiting procurement compliance purchasing fundraising deploys releases infra`,
);
