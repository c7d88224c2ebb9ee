/** Questions that facts must not answer: what is asked ended, was never told, or is another thing. */
export const unanswered: readonly string[] = `
Who is my boyfriend?
Who am I dating now?
Am I married?
Who is my husband?
What is my home address?
What is the street address of my flat?
What is my sister's phone number?
What is Otto's phone number?
Which school do I go to now?
Where do I study at the moment?
[2017-01-01] Where did I live?
[2016-05-05] Where did I work?
[2019-01-01] What did I drive?
[2019-03-03] Who was my boyfriend?
What does Otto do for a living?
Who is Otto's manager?
What car does Otto drive?
Which car does my sister have?
What is Finn's birthday?
When is Irena's birthday?
How old is Finn?
How old is Otto?
Who is Otto married to?
What languages does Irena speak?
Which instruments does Irena play?
What is Irena allergic to?
Which medication does Finn take?
Which coffee do I like?
Which airline do I prefer?
Which cloud region does the payments service run in?
Who reviews the payments service?
Which language is the payments service written in?
What version is the launch on?
Where is the launch?
How many guests come to the launch?
How many rooms does the harbour flat have?
Who is the landlord of the harbour flat?
What does the telescope cost?
What did I pay for the kayak?
Where is my driving licence?
What is my blood type?
What's my favourite film?
What is my neighbour's name?
Where does my brother live?
Where does Mia live?
Who lives in Paris?
Who works at Kestrel Labs?
Who plays the harp?
Whose teacher is Mr Olsen?
What does my cousin do?
Did my boss call?
What did Irena say about the weather?
Which day is the dentist?
What is the deadline for the launch?
What is the phone number of Borealis?
Why did I leave Kestrel Labs?
What would I drive if I were rich?
Which tea did I buy yesterday?
What is Kestrel Labs' address?
Where do Otto's parents live?
What does my sister's husband do?
How tall am I?
What is my sister allergic to?
Does Irena play an instrument?
Which restaurant do I like?
What did I have for dinner?
How much do I earn?
What's the password of the payments service?
When did I last see Otto?
Where did I meet Otto?
How many siblings do I have?
What colour is the kayak?
Who built the payments service?
How many users does the payments service have?
Who attends the launch?
What is my son's favourite subject?
What is Otto's favourite colour?
What's Finn's shoe size?
Which bank do I use?
Which gym do I go to?
What does the passport cost?
When does my passport expire?
Where was my passport issued?
How did I like the movie?
Which book am I reading?
What time does Finn's school start?
Am I in a relationship?
Who is Otto to me?
Which of my clubs did I join first?
`
  .trim()
  .split("\n");
