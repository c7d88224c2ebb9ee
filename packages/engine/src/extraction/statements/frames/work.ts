/** How people tell where and as what they work beyond the plain verbs. */
export const workFrames = `
start person accept|take                an|the|a? job? offer from|at {org:works_at}
start person accept|take                an|the|a? job? offer from|at {org:works_at} as {job:job_title}
state person be                       who i report|answer to -> manager
state person be                       the one|person i report|answer to -> manager
state person manage|supervise         me -> manager
state person be                       {job:job_title} over|down|up|out? at|with {org:works_at}
start person start|begin              over? at|with {firm:works_at} , as {job:job_title}
state person be                       over|now|still|back|here? in|with {department:team} these|now|nowadays|still|till|until|for
state person be                       over|now|still|back|here? in|with {department:team} $
state person be                       over|now|still|back in|with {department:team}
state person stay|remain|belong       in|with|to {department:team}
start person be|get                   put|placed|shifted|switched|moved|transferred|seconded|assigned|shuffled on|to|in|into|onto|over to? the|a * team|desk|crew|shift under {person:manager}
start any    move|shuffle|transfer|shift|switch|swap  me over|across? from {department-:team} to {team:team}
start any    move|shuffle|transfer|shift|switch|swap|put|send  me over|across? to|on|onto|into {team:team}
start any    move|shuffle|transfer|shift|switch|swap|put|send  me over|across? to|on|onto|into {department:team}
state any    be                       still|now|back? {team:team} for me under {person:manager}
state any    be                       still|now|back? {team:team} for me
start person be|get                   handed|passed|reassigned|assigned over? to {given:manager}
end   person retire                   from {firm:works_at}
state person be                       at|with|over|in at? {company:works_at} now|these|nowadays|currently
state person be                       with {company:works_at} $
state person be                       back at|with {company:works_at}
start person start|begin              today|there? at|with {firm:works_at} ,? as {job:job_title}
start person start                    at|with {company:works_at}
start person switch|move|go|jump|transfer|defect  over? from {firm-:works_at} to {corporation:works_at}
start person switch|move|jump|defect  over? to {corporation:works_at}
start person leave|quit|ditch         {firm} for {company:works_at}
start person leave|quit               {firm} to join {firm:works_at}
start person get|take|land|accept|start|find|begin  a|the|my|new? new? job|position|role|post|gig as {job:job_title} at|with|for {org:works_at}
start person get|take|land|accept|start|find|begin  a|the|my|new? new? job|position|role|post|gig at|with|for {org:works_at} as {job:job_title}
start person get|take|land|accept|start|find|begin  a|the|my|new? new? job|position|role|post|gig at|with|for {org:works_at}
start person get|take|land|accept|start|find|begin  a|the|my|new? new? job|position|role|post|gig as {job:job_title}
state person have                     a|the|my|new? new? job|position|role|post|gig as {job:job_title} at|with|for {org:works_at}
state person have                     a|the|my|new? new? job|position|role|post|gig at|with|for {org:works_at}
state person have                     a|the|my|new? new? job|position|role|post|gig as {job:job_title}
state person work                     * at|for|with {org:works_at} ,? as {job:job_title}
state person work                     now? as {job:job_title} at|for|with|in|over at? {org:works_at}
state person work                     in a|an|the {org:works_at}
state person work                     nights|days|weekends|part-time|full-time|remotely|mostly|shifts at|for|with|in {org:works_at}
state person work                     over|down|up|out at {org:works_at}
start person go                       to|into work? work for {org:works_at}
start person come                     on board at|with {org:works_at}
start person be|get                   hired|employed|recruited|appointed|taken on? as {job:job_title} at|by|with {org:works_at}
start person be|get                   hired|employed|recruited|appointed|taken on? as {job:job_title}
start person be|get                   hired|employed|recruited|headhunted|poached by|at {org:works_at} as {job:job_title}
start person get                      hired|employed|recruited|headhunted by|at {org:works_at}
start person be|get                   moved|bumped|kicked up to {job:job_title}
start person step                     up as|to {job:job_title}
start person train|requalify          as {job:job_title}
start any    promote|bump             me up? to {job:job_title}
state person be                       {job:job_title} by trade|profession|training|day
state person be                       {job:job_title} at|for|with {org:works_at}
state person be                       currently|now working as {job:job_title}
state person make|earn                my|a|his|her|their living|money|crust as {job:job_title}
state person sign                     as|off as? {job:job_title}
state person teach|coach|lecture      * at {academy:works_at}
state person intern|temp    * at|for|with {firm:works_at}
state person own|run                  {shop:works_at}
end   person be|get                   laid|let|made off|go|redundant from|by|at {firm:works_at}
end   person be|get                   fired|sacked|dismissed|axed from|by|at {firm:works_at}
end   any    let                      me go from|at {firm:works_at}
end   person finish|stop|resign|retire  work|working? at|from {firm:works_at}
end   person hand                     in my|his|her|their notice at {org:works_at}
end   person walk                     out of|on {firm:works_at}
start any    put|stick|place|move|shift|transfer|assign|reassign  me on|to|in|into|over to|with? {team:team}
start person be|get                   put|placed|shifted|switched|moved|transferred|seconded|assigned on|to|in|into|onto|over to? {team:team} under {person:manager}
start person take                     orders from {person:manager}
start person be|get                   seconded|loaned|assigned to {team:team}
start person be|get                   put|placed|shifted|switched|moved|transferred on|to|in|into|onto|over to? {team:team}
state person be                       a|an? part|member of {team:team}
state self   lead|head|run|manage     up? {team:team}
state person be                       now|still? over? on|in|with {team:team}
state person sit                      with|in {team:team}
state person answer|report            directly? to * named|called {person:manager}
state person answer                   to {given:manager}
state person work                     under {person:manager}
state person have                     a|an? new? manager|boss|supervisor|lead , {person:manager} $
state person have                     {person:manager} as|for my|a|our manager|boss|supervisor|lead
state person be                       {job:job_title} with|for|at|in the|a|an|our|my
`;
