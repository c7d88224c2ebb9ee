/** How people tell where they live beyond the plain verbs. */
export const homeFrames = `
state person live|reside|stay         out|over|up|down|right|just in|near|outside|around {place:lives_in}
state person live|reside              in|near|outside|around beautiful|sunny|rainy|lovely|downtown|central|north|south|east|west|old|good {place:lives_in}
state person live                     with * in|near|outside {place:lives_in}
state person be                       back|over|up|down|out living? in|near {town:lives_in} now|these|again
state person be                       back|over|up|down|out|now? in|near {town:lives_in} for good
state person be                       back living in|near {place:lives_in}
start person move|relocate            in with * in {place:lives_in}
start person move|relocate            * from {town<:lives_in} to|into {place:lives_in}
start person move|relocate            house|home|flat|countries|continents to {place:lives_in}
start person go                       back to living in {place:lives_in}
start person swap|trade|exchange|leave|ditch  {town} for {place:lives_in}
end   person leave                    {town:lives_in} for good|behind
start person move|relocate            to|into {place:lives_in}
start person settle                   down? in|near|outside {place:lives_in}
start person end|wind|wash            up living? in {town:lives_in}
start person land|arrive              in {town:lives_in} for good
start person swap|trade|leave|ditch   * city|town|countryside|country|coast|suburbs|village|capital for {place:lives_in}
start person make                     {place:lives_in} my|our|his|her|their home
state person call                     {place:lives_in} home
start person set                      up home|house in {place:lives_in}
start person put                      down roots in {place:lives_in}
start person buy|rent|get|find|lease  a|an|our|my|the place|house|flat|apartment|home and move to {place:lives_in}
state person rent                     a|an|the? * place|flat|room|apartment|house|studio in {town:lives_in}
span  person be                       out|over|back|down|up|here|still in|near {place:lives_in}
state person be                       resident|domiciled in {place:lives_in}
state person be                       a|an? resident|citizen of {place:lives_in}
state home   be                       now? in|near|outside {place:lives_in}
start home   move                     to {place:lives_in}
state person be                       the? only? one|ones? left in {place:lives_in}
state person be                       at home|settled|happy|registered in {place:lives_in}
state person live|reside              {place:lives_in} way
start person emigrate|relocate|move   out|over|back|away|up|down? to|into {place:lives_in}
start person trade|swap|exchange      {town-:lives_in} for {place:lives_in}
state any    be                       still|back? {town:lives_in} for me|us
state person have                     my|our|his|her|their home|house|flat|place in {place:lives_in}
`;
