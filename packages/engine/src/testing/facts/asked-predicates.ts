/** Questions, as many people put them, and the predicate that each asks for. */
export const askedPredicates: readonly string[] = `
lives_in | Which part of the world is Nell in these days?
lives_in | Where's home for Nell?
lives_in | What's Nell's hometown at the moment?
lives_in | Where did Nell end up moving?
lives_in | Where is Nell staying?
lives_in | Where did I reside back then?
lives_in | Where am I based?
lives_in | Which city do I call home?
lives_in | Where would I send Nell a postcard?
lives_in | Whereabouts is Nell settled?
works_at | Who does Nell work for?
works_at | Where's Nell working?
works_at | Who employs Nell?
works_at | What's the name of the company I'm with?
works_at | Who signs my paycheck?
works_at | Where do I clock in?
works_at | Where does Nell have a job?
works_at | Who hired me?
works_at | Which outfit am I with now?
job_title | What does Nell do for a living?
job_title | What's my role?
job_title | What do I do at work?
job_title | What's Nell's line of work?
job_title | What am I by trade?
job_title | How does Nell earn a crust?
job_title | What was I hired as?
team | Which team is Nell in?
team | Which squad am I part of?
manager | Who's Nell's boss?
manager | Who do I answer to?
manager | Who signs off my holidays?
manager | Who's in charge of me?
studies_at | Where does Nell go to school?
studies_at | Which uni is Nell at?
studies_at | Where am I doing my degree?
studies_at | What nursery is Nell in?
teacher | Who teaches Nell?
teacher | Who gives Nell piano lessons?
teacher | Who do I take lessons with?
teacher | Who's coaching Nell?
name | What's my full name?
name | What is my surname?
nickname | What should you call me?
nickname | What do I go by?
nickname | How do I like to be addressed?
age | How old is Nell?
age | What age is Nell now?
age | How many years old is Nell?
age | What's Nell's age?
birthday | When was Nell born?
birthday | When does Nell turn a year older?
birthday | When do we celebrate Nell?
anniversary | When's our wedding anniversary?
anniversary | When did we get married?
phone | What's Nell's number?
phone | How can I ring Nell?
phone | What number do I dial for Nell?
phone | On which line can I reach Nell?
email | What's Nell's e-mail?
email | Where do I send mail to Nell?
partner | Who is Nell seeing?
partner | Who's Nell's girlfriend?
partner | Who am I going out with?
married_to | Who did Nell marry?
married_to | Who's Nell's husband?
diet | What kind of diet am I on?
diet | How does Nell eat?
diet | What's Nell's way of eating?
drives | What does Nell drive?
drives | What's Nell's car?
drives | What am I driving around in?
drives | Which vehicle have I got?
drives | What takes me to work?
drives | How do I commute?
plan | Which plan am I on?
plan | What's our subscription level?
plan | Which tariff did I pick?
price | What do I pay for the gym?
price | What's the monthly rent?
budget | What's the spending cap?
deploys_on | Which cloud are we on?
deadline | When do I have to hand in the report?
deadline | What's the latest I can send the report?
scheduled_for | When's the launch happening?
scheduled_for | What date did we settle on for the party?
scheduled_for | When do I fly?
located_in | Where do I keep my passport?
located_in | Where can I find the ladder?
units | Which units do I want?
units | Kilometres or miles for me?
units | What do I measure in?
units | What should temperatures be in?
reply_language | Which language should you answer in?
reply_language | What language do you talk to me in?
likes | What does Nell enjoy?
likes | What's Nell into?
likes | What is Nell's favourite food?
likes | What does Nell love?
likes | What sort of music is Nell fond of?
dislikes | What can't Nell stand?
dislikes | What does Nell hate?
dislikes | What should I not cook for Nell?
dislikes | What is Nell not keen on?
allergic_to | What is Nell allergic to?
allergic_to | What can't Nell have because of her allergy?
allergic_to | What does Nell react badly to?
takes | What medicine does Nell take?
takes | What's Nell on for her heart?
takes | Which pills am I taking?
takes | What was Nell prescribed?
speaks | Which languages does Nell speak?
speaks | What can Nell speak?
speaks | In what languages can Nell talk?
learning | What is Nell learning?
learning | What am I studying?
learning | What am I taking lessons in?
learning | What's Nell trying to pick up?
plays | What does Nell play?
plays | Which instrument is Nell's?
plays | What sport does Nell do?
plays | What game is Nell into?
member_of | Which club is Nell in?
member_of | Which choir does Nell sing in?
member_of | What did Nell join?
member_of | What groups do I belong to?
has_pet | What pet does Nell have?
has_pet | What animals do we keep?
pet_name | What's Nell's dog called?
owns | What does Nell own?
uses | Which app does Nell use for notes?
uses | What do I write my notes in?
uses | What's my editor?
uses | Which streaming service do we have?
goal | What am I saving up for?
goal | What is Nell training for?
goal | What's my goal this year?
goal | What does Nell hope to do?
goal | What is Nell working towards?
related_to | Which relatives have I mentioned?
prefers | Which seat do I want on a train?
prefers | How do I like my coffee?
prefers | Which hotel should you book for me?
prefers | What do I prefer for breakfast?
prefers | Where should I sit on a plane?
instruction | What's my rule about emojis?
instruction | How long should your answers be?
instruction | What did I ask you to stop doing?
instruction | How do I want my answers?
instruction | What must you never do?
instruction | What style do I want the code in?
lives_in | ¿En qué ciudad vive Nell?
lives_in | Wo wohnt Nell jetzt?
lives_in | Où habite Nell ?
works_at | ¿Para quién trabaja Nell?
works_at | Für wen arbeitet Nell?
works_at | Chez qui travaille Nell ?
job_title | Was macht Nell beruflich?
job_title | ¿A qué se dedica Nell?
job_title | Que fait Nell dans la vie ?
price | ¿Cuánto pago por el gimnasio?
drives | Womit fährt Nell zur Arbeit?
drives | ¿Qué coche tiene Nell?
drives | Quelle voiture a Nell ?
has_pet | Welches Haustier hat Nell?
allergic_to | Wogegen ist Nell allergisch?
allergic_to | ¿A qué es alérgica Nell?
allergic_to | À quoi Nell est-elle allergique ?
plays | Welches Instrument spielt Nell?
plays | ¿Qué instrumento toca Nell?
plays | De quel instrument joue Nell ?
likes | Was mag Nell?
likes | ¿Qué le gusta a Nell?
likes | Qu'est-ce que Nell aime ?
scheduled_for | Wann ist der Termin?
scheduled_for | ¿Cuándo es la cita?
scheduled_for | Quand est le rendez-vous ?
birthday | Wann hat Nell Geburtstag?
age | Wie alt ist Nell?
teacher | Wer unterrichtet Nell?
manager | Wer ist die Chefin von Nell?
manager | ¿Quién es el jefe de Nell?
phone | Wie ist die Nummer von Nell?
learning | Was lernt Nell?
learning | ¿Qué está aprendiendo Nell?
takes | ¿Qué medicación toma Nell?
diet | Wie ernährt sich Nell?
`
  .trim()
  .split("\n");
