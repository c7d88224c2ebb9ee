/** How people tell who answers for a thing and whom to ask. */
export const ownershipFrames = `
state thing  be                       {person:owner} 's $
state thing  be                       {person:owner} 's job|baby|responsibility|department|project|task|business|domain|patch|remit|turf|call|now
state thing  be                       in|on|under|with {person:owner} 's hands|care|plate|desk|shoulders|watch|wing|charge|team
state thing  be                       down|up to {person:owner} $
state person take                     care of {item:about} -> owner
state person answer                   for {item:about} -> owner
state person run|do|mind|supervise|oversee|curate  {affairs:about} -> owner
state person have                     {affairs:about} now -> owner
state thing  be                       owned|maintained|handled|run|managed|looked|covered|led|written|done|kept after? by {person:owner}
state object be                       now|back|currently|still? with {person:owner} $
state thing  sit|lie|rest             with {person:owner}
state thing  belong                   to {person:owner}
state object belong                   to {keeper:owner}
state object be                       owned|run|maintained by {keeper:owner}
start thing  go|move                  over? to {person:owner} $
start thing  go|pass|move             from {person} to {person:owner}
start thing  pass|fall                over|on|down? to {person:owner}
start thing  be|get                   handed|passed|given|transferred|assigned|reassigned|moved over|on|back? to {person:owner}
start any    hand|pass|transfer|assign|reassign  over? {item:about} over|on|back? to {person:owner}
start any    give                     over? {affairs:about} over|on|back? to {person:owner}
start person take|pick                over|up {item:about}  -> owner
start person take                     {item:about} over -> owner
start person inherit                  {item:about} from {person} -> owner
state person own|maintain|handle|manage|write|cover|coordinate|organise|organize|prepare  {item:about} -> owner
state person lead|head|chair          up? {item:about} -> manager
state thing  be                       led|headed|chaired by {person:manager}
state person have                     {keys:about} -> owner
state person be                       the? one|person|guy|man|woman? responsible|accountable|answerable for {item:about} -> owner
state person be                       in charge of {item:about} -> owner
state person be                       on {item:about} now -> owner
state person be                       the|our|my? new? owner|maintainer|lead of|for {item:about} -> owner
state person look|see                 after|to {item:about} -> owner
state person be                       the|our|my? new|main|go-to? contact|person|guy|woman|rep|liaison to? talk|ask|call|speak|contact? to? at|for|with|in|on {item:about} -> contact
state any    deal|liaise              with {person:contact} at {item:about}
state any    talk|speak               to {person:contact} at {item:about}
`;
