/** How people tell where they live, work and study, and who they have to do with. */
export const peopleFrames = `
state person live|reside|dwell        alone|together? here? in|near|outside? {place:lives_in}
state person stay                     in {place:lives_in} for good
start person move|relocate            back|over|out|up|down|house|home? from {place<:lives_in} to|into {place:lives_in}
start site   move|relocate            from {place<:located_in} to|into {place:located_in}
start person move|relocate            back|over|out|up|down|home? to|into {place:lives_in}
start site   move|relocate            to|into {place:located_in}
start person settle                   down? in {place:lives_in}
start person return                   to {place:lives_in} for good
end   person move|relocate            out|away? of|from {place:lives_in}
start person emigrate                 to {place:lives_in}
state person be                       based|living|resident|settled in|near {place:lives_in}
state thing  be                       based|located|headquartered|situated|housed in|at|on {place:located_in}
state site   be                       in|at {place:located_in}
state thing  be                       kept|stored|located|hidden in|at|on|under {definite:located_in}
state thing  have                     its|their headquarters|office|offices|hq in {place:located_in}
state person be                       a|an? {job:job_title} at|for|with {org:works_at}
state person be                       a|an? {job:job_title} in {place:lives_in}
state person be                       employed|working at|by|with|for {org:works_at}
state person be                       with {org:works_at} now|these
over  person be                       with {person:partner}
span  person be                       at {org:works_at}
state person be                       in {town:lives_in} now|these
span  person be                       in {place:lives_in}
state person be                       {job:job_title} $
state person work                     as {job:job_title} at|for|with|in {org:works_at}
state person work                     as {job:job_title}
state person work                     * at|for|with {org:works_at} as {job:job_title}
state person work                     there? at|for|with {org:works_at}
state person work                     in the {team:team}
state person work                     in|on {team:team}
start person start|begin              at {academy:studies_at}
start person start                    work|working? a? new? job|position? at|with|as {org:works_at} as {job:job_title}
start person start                    as {job:job_title} at|with|for {org:works_at}
start person start|begin              as {job:job_title}
start person start|begin              a? new? work|working|job|position? at|with {org:works_at}
state person do|teach|manage|lead|handle|cook|write|design|develop|sell|drive|code|consult  * at|for {firm:works_at}
start person join                     {team:team}
start person join                     {association:member_of} as member
start person join                     {group:member_of}
start person join                     {org:works_at} as {job:job_title}
start person join                     {org:works_at}
start person get|take|land|accept     a|the|new? new? job|position|role at|with {org:works_at}
start person get|take|land|accept     a|the? new? job|position|role as {job:job_title} at|with {org:works_at}
start person get|take|land|accept     a|the? new? job|position|role as {job:job_title}
start person switch|change            jobs to {org:works_at}
start person be                       hired|employed|recruited by|at {org:works_at}
start person be                       promoted|appointed|made to|as? {job:job_title}
start person get                      promoted|made to? {job:job_title}
start person become                   {job:job_title}
start person retrain|qualify          as {job:job_title}
state person be                       on|in|part the|of? the? {team:team}
start person be                       moved|transferred|assigned|reassigned to {team:team}
start any    move|transfer            me to {team:team}
start any    hire|employ|recruit|take me on? as {job:job_title} -> works_at
start any    hire|employ|recruit      me -> works_at
start any    hire|appoint|promote|make {person:about} as|to? {job:job_title}
start person join                     us as {job:job_title}
start person replace                  {person} as {job:job_title}
start any    make|appoint             me {job:job_title}
start any    promote                  me to {job:job_title}
start person move|switch|transfer|change  over|across? from {team<:team} to {team:team}
start person move|switch|transfer|change  over|across? to {team:team}
state person report                   directly? to {person:manager}
state person have                     a? new? manager|boss|supervisor called|named? {person:manager}
start person get                      a? new? manager|boss|supervisor called|named? {person:manager}
state person be                       * at {academy:studies_at}
state person have                     {titled:teacher} for|in|as
state person study                    * at {school:studies_at}
state person attend                   {academy:studies_at}
state person go                       to {academy:studies_at}
start person start|begin              school|uni|college|studying|kindergarten|nursery|university at {school:studies_at}
start person start|begin              at {school:studies_at}
start person enrol|enroll|matriculate * at|in {school:studies_at}
start person transfer|switch|change   schools|school|uni to|at {school:studies_at}
state person be                       a|an? student|pupil|studying|enrolled|undergraduate at {school:studies_at}
end   person graduate                 from {school:studies_at}
state person be                       married|wed to {person:married_to}
start person get                      married to {person:married_to}
start person marry                    {person:married_to}
state person be                       engaged to {person:partner}
start person get                      engaged to {person:partner}
state person be                       dating|seeing {person:partner} $
state person date                     {person:partner}
end   person break                    up with {person:partner}
end   person split                    up with {person:partner}
end   person divorce                  {person:married_to}
end   person be                       divorced from {person:married_to}
state person be                       {number:age} years|yrs old
state person be                       {years:age} $
start person turn                     {number:age}
start person be                       born on {birthday:birthday}
state any    be                       called|named {called:name}
state person go                       by {called:nickname}
state any    speak                    fluent|good|some|native|a? little? bit? of? {language+:speaks}
start person grow                     up speaking {language+:speaks}
state person teach                    myself|himself|herself {language+:learning}
state person be                       fluent|bilingual|native in {language+:speaks}
state person learn|study              {language+:learning}
start person start|begin|take         up? learning|studying {language+:learning}
start person take                     up {language+:learning}
start person start                    {lessons:learning}
state person take                     {lessons:learning}
state person take                     {language+:learning} lessons|classes|course|courses
state person take                     {played+:learning} lessons|classes
state person learn                    to play the? {played+:learning}
state person learn                    how? to {word:learning} $
state person learn                    the? {played+:learning}
`;
