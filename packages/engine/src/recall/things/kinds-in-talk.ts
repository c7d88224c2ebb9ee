/**
 * Kinds of things that people tell of, each with its other names and its commonest things:
 * `name, name: thing, …`. They name what a question may ask for, not what is ever of it; kinds with
 * closer bounds are those of answers.
 */
export const kindsInTalk = `
activity, hobby, interest, pastime, leisure: painting, drawing, sketching, pottery, sculpting, photography, knitting, crochet, sewing, cooking, baking, gardening, reading, writing, camping, hiking, fishing, hunting, travelling, singing, dancing, acting, swimming, running, jogging, walking, cycling, yoga, skiing, skating, surfing, sailing, climbing, kayaking, bowling, football, tennis, golf, chess, gaming, puzzle, museum, theatre, cinema, concert, picnic, volunteering, meditation, collecting, birdwatching, woodworking, shopping, trip, game, movie
outdoor, outside: hiking, camping, fishing, hunting, climbing, kayaking, canoeing, cycling, surfing, sailing, skiing, rafting, picnic, mountaineering, gardening, barbecue, trail, park, beach, walk
martial: karate, judo, taekwondo, kickboxing, boxing, aikido, jujitsu, kendo, capoeira, wrestling, fencing
exercise, workout, fitness, sport: yoga, pilates, weights, gym, aerobics, crossfit, cardio, running, jogging, swimming, cycling, rowing, boxing, kickboxing, karate, judo, taekwondo, stretching, squats, treadmill, football, basketball, tennis
art, artwork, craft: painting, drawing, sketch, sculpture, pottery, ceramics, photography, mural, portrait, landscape, watercolour, watercolor, collage, calligraphy, print, embroidery, knitting
event, occasion, celebration: festival, concert, parade, conference, workshop, fair, exhibition, competition, wedding, party, race, ceremony, gala, tournament, marathon, meeting, fundraiser, show, rally, reunion, convention, retreat, seminar, funeral, birthday, graduation, anniversary, premiere, performance, march, talk
place, location, area, destination: beach, mountain, lake, river, forest, park, city, town, village, island, coast, desert, museum, restaurant, cafe, bar, library, castle, waterfall, church, temple, hotel, zoo, garden, school, theatre, airport
country, nation, place: england, scotland, ireland, wales, britain, france, germany, spain, portugal, italy, greece, turkey, sweden, norway, denmark, finland, iceland, netherlands, belgium, switzerland, austria, poland, hungary, croatia, czech, romania, russia, ukraine, japan, china, korea, india, thailand, vietnam, indonesia, philippines, australia, zealand, canada, mexico, brazil, argentina, chile, peru, colombia, egypt, morocco, kenya, nigeria, israel, america, usa, uk
european, europe: england, scotland, ireland, wales, britain, france, germany, spain, portugal, italy, greece, sweden, norway, denmark, finland, iceland, netherlands, belgium, switzerland, austria, poland, hungary, croatia, czech, romania, london, paris, rome, madrid, berlin, barcelona, vienna, prague, amsterdam, lisbon, dublin
city, town, place: london, paris, rome, madrid, barcelona, berlin, munich, vienna, prague, amsterdam, brussels, lisbon, dublin, edinburgh, stockholm, oslo, copenhagen, athens, istanbul, moscow, tokyo, beijing, shanghai, seoul, bangkok, singapore, sydney, melbourne, toronto, vancouver, montreal, york, angeles, chicago, boston, seattle, miami, francisco, diego, houston, dallas, denver, philadelphia, washington, vegas, orleans, atlanta, detroit, portland, austin, phoenix, nashville
state: alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, ohio, oklahoma, oregon, pennsylvania, tennessee, texas, utah, vermont, virginia, washington, wisconsin, wyoming, carolina, dakota, york, jersey, mexico
emotion, feeling, mood, feel: happy, sad, proud, grateful, thankful, nervous, anxious, excited, relieved, scared, afraid, angry, upset, frustrated, lonely, joy, fear, worried, hopeful, disappointed, guilty, calm, stressed, overwhelmed, jealous, embarrassed, surprised
job, career, profession, occupation: teacher, doctor, nurse, engineer, lawyer, artist, writer, musician, actor, chef, cook, manager, accountant, designer, programmer, developer, counselor, therapist, scientist, journalist, banker, waiter, waitress, barista, police, firefighter, soldier, pilot, driver, farmer, carpenter, plumber, electrician, salesman, coach, politician, secretary, librarian, dentist
book, reading: novel, fiction, fantasy, mystery, biography, memoir, thriller, poetry, poem, story, author, chapter, trilogy, series, read, comic, magazine
movie, film, show: comedy, drama, thriller, horror, romance, documentary, action, animation, cartoon, trilogy, series, sequel, cinema, watch, actor
child, kid, children: son, daughter, boy, girl, baby, twin, toddler, stepson, stepdaughter
dessert, recipe, baking: cake, pie, cookie, brownie, tart, pudding, cupcake, muffin, cheesecake, mousse, pastry, chocolate, custard, doughnut, crumble
recipe, dish, meal, food: soup, salad, stew, curry, roast, pasta, pizza, rice, chicken, fish, steak, sandwich, sushi, lasagna, noodles, bread, cake, omelette, taco, burger
illness, disease, injury, health, symptom: headache, flu, cold, cancer, fever, cough, fracture, sprain, ankle, knee, pain, surgery, hospital, doctor, allergy, asthma, diabetes, migraine, infection
gift, present: book, flower, necklace, ring, watch, letter, photo, toy, chocolate, card, perfume, jewelry
clothes, clothing, outfit: shirt, trousers, jeans, dress, skirt, jacket, coat, sweater, hoodie, hat, scarf, socks, shoes, boots, sneakers, suit, tie, gloves
charity, cause, volunteering, community: homeless, shelter, elderly, children, veterans, animals, environment, education, fundraiser, donation, kitchen, mentoring, poverty, hospital, hospice, refugees
vehicle, transport: car, bike, bicycle, bus, train, plane, boat, motorcycle, truck, van, tram, subway
pet, animal: dog, cat, puppy, kitten, rabbit, hamster, fish, turtle, tortoise, bird, parrot, snake, lizard, horse
`;
