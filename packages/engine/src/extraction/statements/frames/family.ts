/** How people tell of partners, family, names and ages beyond the plain verbs. */
export const familyFrames = `
state person live                     in sin|together? with {person:partner}
state person go|step                  out with a|an * called|named {person:partner}
state person see|date                 a|an * called|named {person:partner}
state person be                       now? with a|an * called|named {person:partner}
state person be                       now? with a {titled:partner}
state person be                       now? with a|an {given:partner}
state person turn                     {number} on {birthday:birthday}
state person go|step                  out with {given:partner} $
state person be                       together|back with {given:partner}
state person be                       in a|an * relationship with {person:partner}
state person be                       with {given:partner} now|again
state person be                       with {given:partner} $
state person be                       married to * called|named {person:married_to}
state person be                       the? happily? married with|to {person:married_to}
start person get                      hitched|wed to|with {person:married_to}
start person get                      back? together with {given:partner}
start person start|begin              seeing|dating {person:partner}
state person see|date                 {given:partner} $
start person move                     in with {given:partner} $
start person tie                      the knot with {person:married_to}
start person wed                      {person:married_to}
start person propose                  to {given:partner}
end   person part                     ways|company with|from {given:partner}
end   person finish                   things? with {given:partner}
end   person leave|dump|ditch         {given:partner} $
end   person separate                 from {person:married_to}
end   person be                       over|done|finished|through with {given:partner}
end   person lose                     my|his|her wife|husband|partner {given:married_to}
state self   be                       {given:name} $
state self   be                       called|named {called:name}
start self   change                   my name to {called:name}
state person answer                   to {called:nickname}
state person go                       by the name|nickname|name of? {called:nickname}
start person have                     {relative} and named|called him|her|them {called:related_to}
state person be                       {number:age} now|today|this
state person be                       aged {number:age}
state person be                       {number:age} year|yrs|y.o.|yo old? $
start person hit|reach                {number:age} today|yesterday|now $
state person celebrate                my|his|her birthday on {birthday:birthday}
state person have                     my|his|her|a? birthday on {birthday:birthday}
state self   celebrate                our anniversary on {birthday:anniversary}
start any    call                     {person:about} just|only? {called:nickname}
end   person part|split|separate      ways? with|from {given:partner}
start person be|get                   hitched|wed to|with {person:married_to}
`;
