/** How people tell what they like, play, aim at and belong to beyond the plain verbs. */
export const tasteFrames = `
state person play                     the? {played:plays} * in|with|for|at {club:member_of}
state person play                     the? {played:plays} with|for {troupe:member_of}
state person play|sing|row|run|ride|train  with|for {troupe:member_of}
state person do                       like {kind+:likes}
state person have                     always? had? a|an? soft|sweet? thing|spot|love|passion|weakness for {kind+:likes}
state person do                       {played+:plays} $
state person do                       {played+:plays} on|at|with|every
state person drum                     =plays:drums
state person bowl                     =plays:bowling
state person fence                    =plays:fencing
state person golf                     =plays:golf
state person be                       on|in {crew:member_of}
state person be                       a|an? member|regular at|of|in {named:member_of} again|now|since
state person be                       a|an? member|regular at|of|in {named:member_of} $
state person play                     {game:plays} $
state person play                     {game:plays} on|at|with|for|every|in
state person be                       {fan:likes} $
state person be                       rather|very|quite? partial to {kind+:likes}
state person be                       crazy|nuts|bonkers|passionate|wild about {kind+:likes}
state person have                     a|an? weakness|thing|passion|love|craving|obsession for|with {kind+:likes}
not   person resist                   {kind+:likes}
state person swear                    by {kind+:likes}
state person be                       obsessed with {kind+:likes}
state person be                       really|totally|completely|properly|a|bit|massively? hooked on {kind+:likes}
state person be                       a|an? huge|total|complete|real? sucker for {kind+:likes}
start person get                      really|properly|super|heavily|so|very? into {hobby+:likes}
state person have                     a|an? soft|sweet spot|tooth for {kind+:likes}
not   person be                       that|very|really|too|all|so|particularly|overly? fond|keen|mad|big|crazy|wild on|of|about {kind+:dislikes}
not   person care                     much? for {kind+:dislikes}
state person loathe|detest|despise    {kind+:dislikes}
state person be                       sick|tired of {kind:dislikes} $
end   person go                       right|completely|totally|really? off {kind:likes}
start person switch|swap|change|move  over? from {played-:plays} to {played:plays}
start person swap|trade|ditch|drop|quit  the? {played-:plays} for the? {played:plays}
not   person get                      enough of {kind+:likes}
start person start|begin              the {played:plays}
start person get|go                   back? into {played:plays}
start person pick|take                up? the? {played:plays}
start person pick                     the? {played:plays} back? up
state person be                       learning|practising|practicing the? {played:learning}
end   person give|pack|jack           up|in on? the? {played:plays}
end   person quit|drop|stop|abandon   playing? the? {played:plays}
end   person retire                   from {played:plays}
state person play                     a|an|some|the? bit|lot? of? {played+:plays}
state person sing|dance|row|run|perform|drum|act  * in|with|for {club:member_of}
state person play                     * for|with|in {club:member_of}
state person be                       the|a? treasurer|secretary|chair|chairman|chairwoman|president|captain|patron|trustee of|at {association:member_of}
state person be                       on {board:member_of}
state person sit|serve                on {board:member_of}
state person be                       back? in|with {club:member_of}
start person join                     {club+:member_of}
start person sign                     up? at|with|for|to {club:member_of}
start person become                   a? member of|at {association:member_of}
end   person leave|quit               {club:member_of}
end   person resign                   from {club:member_of}
end   person be                       kicked|thrown out of {club:member_of}
end   person cancel                   my|our|the? {club:member_of} membership
state person aim                      {goal:goal}
start person set                      myself|ourselves? a|the|my? goal|target|challenge {goal:goal}
start person set                      myself|ourselves? a|the|my? goal|target|challenge of {gerund:goal}
state person have                     a|the|my? goal|target {goal:goal}
state person have                     a|the|my? goal|target of {gerund:goal}
state person work                     towards|toward {thing:goal}
state person save                     up? for|towards {thing:goal}
state person train                    for {thing:goal}
state person have                     {durable+:owns}
`;
