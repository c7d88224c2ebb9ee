/** How people tell where and what they study beyond the plain verbs. */
export const studyFrames = `
state person study                    * in {town:studies_at}
state person be                       going|off to {academy:studies_at}
start person get                      a place|spot at|in {school:studies_at}
start person swap|transfer            over? to {academy:studies_at}
start person be                       accepted|admitted|enrolled|registered at|to|into|by {school:studies_at}
state person teach|tutor              me -> teacher
state person have                     {schoolmaster:teacher} $
state person have                     {schoolmaster:teacher} as|for
state person be                       taught by {titled:teacher}
state person be                       at|in {saint:studies_at}
state person do|pursue|take|have|finish  {degree} at|with|through {school:studies_at}
start person start|begin              {degree} at|with|through {school:studies_at}
state person be                       doing|studying|reading|taking * at {school:studies_at}
state person be                       in|into my|his|her|their first|second|third|fourth|final|last|senior|junior|freshman|sophomore year|semester|term at {school:studies_at}
state person be                       a|an|in? year|freshman|sophomore|junior|senior|undergrad|postgrad|master's|phd|medical|law|exchange student|candidate? at {school:studies_at}
state person be                       back? at {academy:studies_at}
state person read|major               in? * at {school:studies_at}
end   person drop                     out of|from {school:studies_at}
end   person quit|leave|finish        {academy:studies_at}
end   person finish                   at|from {school:studies_at}
end   person graduate                 * from {school:studies_at}
start person transfer|switch|change|move|go  over? from {school-:studies_at} to {academy:studies_at}
start person transfer|switch|change|move  over? to {academy:studies_at}
start person get                      transferred|moved to {academy:studies_at}
start person enrol|enroll|register    at|in|with {school:studies_at}
start person sign                     up at {academy:studies_at}
start person go                       back to {academy:studies_at}
state person have                     {titled:teacher} teaching|for|in|as|now|this|these
state person be                       in|with {titled:teacher} 's class|form|group|set
start any    move|switch|transfer|send|enrol|enroll  {given:about} to|at|in|into {academy:studies_at}
start person start|begin              {language:learning} $
state person be                       taught|coached|tutored by {person:teacher}
state person have|do|take             {lesson} with|from {person:teacher}
state person have|do|take|learn|study  {played} with|from {person:teacher}
state person have|do|take|learn|study  {language} with|from {person:teacher}
state person have                     {person:teacher} for maths|math|english|history|science|physics|chemistry|biology|geography|art|music|pe|piano|violin|french|german|spanish
state person teach|tutor|coach        {given:about} -> teacher
state person teach|tutor|coach        me {played} -> teacher
state person teach|tutor|coach        me {language} -> teacher
start person get                      {titled:teacher} for|in|as|now|this
state person take|have|do|attend      {lesson+:learning}
start person start|begin|book|join    {lesson+:learning}
start person sign                     up? for|to|on {lesson+:learning}
start person enrol|enroll|register    in|on|for {lesson+:learning}
start person go                       to {lesson+:learning}
end   person quit|drop|stop|finish|cancel  {lesson:learning}
end   person pack|jack|chuck          in {lesson:learning}
end   person give                     up {lesson:learning}
start person start|begin              today|there? at {academy:studies_at}
state person be                       {speaker:speaks}
state person have                     lessons|classes in {language+:learning}
state person take|have                lessons|classes in|on the? {played+:learning}
state person teach                    myself|himself|herself|themselves {language+:learning}
state person teach                    myself|himself|herself|themselves to? play? the? {played+:learning}
state person pick|brush               up|up on my|some|a? bit? of? {language+:learning}
start person pick|take                up {skill+:learning}
state person learn                    {skill+:learning}
state person learn                    how? to play the? {skill+:learning}
state person study|practise|practice  my|his|her|their? {language+:learning}
start person switch|move|change       from {language-:learning} to {language:learning}
start person swap|ditch|drop          {language-:learning} for {language:learning}
start person add                      {language+:learning}
end   person give                     up on? my|the|his|her? {language:learning}
end   person pack|jack|chuck          in my|the|his|her? {language:learning}
end   person finish                   my|the? {language:learning}
end   person quit|drop|abandon        my|the|his|her? {language:learning}
state person be                       a|an? native|bilingual|fluent|proficient|conversational speaker? of|in {language+:speaks}
start person grow|bring               up speaking|with {language+:speaks}
start person become                   fluent in {language+:speaks}
state person speak                    {number} languages : {language+:speaks}
state person speak                    {number} languages : {word} , {language+:speaks}
state person speak                    both|also|some|decent|basic|passable|perfect|native|good|broken|okay|conversational|enough {language+:speaks}
state person get                      by in {language+:speaks}
`;
