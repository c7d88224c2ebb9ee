/** How people tell what they like, eat, take, play and own. */
export const habitFrames = `
state person love|like|enjoy|adore  to eat|drink|have|play|watch {kind+:likes}
state person love|like|enjoy|adore    {kind+:likes}
state person be                       a|an? big|huge|massive|great|real? fan of {kind+:likes}
state person be                       really|very|so|big? into {kind+:likes}
state person be                       fond|mad|crazy|keen of|about|on {kind+:likes}
not   person be                       really|very|so|big? into {kind+:dislikes}
not   person be                       a|an? big|huge|great|real? fan of {kind+:dislikes}
not   person stand|bear|abide|stomach {kind+:dislikes}
not   person like|enjoy               {kind+:dislikes}
state person hate|dislike|detest|loathe|despise  {kind+:dislikes}
state person be                       * allergic to {kind+:allergic_to}
state person have                     {allergy:allergic_to}
state person have                     * allergy|allergies to {kind+:allergic_to}
state person be                       {diet:diet}
start person go|turn|become           {diet:diet}
state person eat                      only|strictly? {diet:diet} $
state person follow|keep|have         {diet:diet} diet
state person be                       on|following {diet:diet} diet
state person be                       on|following {dietname:diet}
state person follow                   {dietname:diet}
state person take                     {number} mg|milligrams|tablets|tablet|drops|puffs of? {thing:takes}
state person take                     {medicine+:takes}
start person start|begin              taking|on? {medicine+:takes}
start person be                       prescribed|given {medicine+:takes}
start person get                      prescribed {medicine+:takes}
state person be                       on|taking {medicine+:takes}
end   person be                       off {medicine:takes}
end   person come|go                  off {medicine:takes}
state any    play                     the? {played+:plays}
state person play                     the {instrument+:plays}
start person take                     up the? {played+:plays}
start person start|begin              playing the? {played+:plays}
state person be                       a|an? paying|founding|proud|new|active|honorary? member of|at|in|with {association+:member_of}
state person be                       in {group+:member_of}
state person belong                   to {group:member_of}
state person sing|play                * in|with {group:member_of}
start person sign                     up? at|with|for {group:member_of}
start person become                   a? member of|at {association:member_of}
state person have                     {pet:has_pet} named|called {called:pet_name}
state person have                     {pet:has_pet} , {called:pet_name} $
state person have                     {pet+:has_pet}
start person get|adopt|rescue|buy     {pet:has_pet} named|called {called:pet_name}
start person get|adopt|rescue|buy     {pet:has_pet} , {called:pet_name} $
start person name                     {pet} {called:pet_name}
start person name                     him|her|it {called:pet_name}
start person get|adopt|rescue|buy     {pet+:has_pet}
state person own                      {pet:has_pet} named|called {called:pet_name}
state person own                      {thing+:owns}
start person buy|purchase|acquire|inherit  myself|ourselves|himself|herself? {durable+:owns}
state person drive                    {named:drives}
state person drive                    {durable:drives}
state person get                      around|about|everywhere in|on|by|with {named:drives}
state person get                      around|about|everywhere in|on|by|with {durable:drives}
state person get                      around|about|everywhere in|on|by|with {transport:uses}
state person ride                     {named:drives}
state person ride                     {durable:drives}
state person commute|travel           to? work? by|on {tool:uses}
state person take                     {transport:uses}
state any    use                      {tool+:uses}
state any    rely                     on {tool+:uses}
start any    switch|migrate|change    over? from {tool-:uses} to {tool:uses}
start any    move                     over? from {tool-:uses} over? to {tool:uses}
start any    switch|change            back|over? to {tool:uses}
start any    adopt                    {tool+:uses}
start any    start|begin              using|on {tool+:uses}
start any    go                       back to using {tool:uses}
start any    ditch|drop|swap|trade    {tool-:uses} for {tool:uses}
start person swap|trade               {definite-:drives} for {durable:drives}
end   any    be                       done|finished|through with {tool:uses}
end   any    take                     me off {medicine:takes}
start person switch|change            from {medicine-:takes} to {medicine:takes}
start person move|migrate|switch      {thing} over? from {tool-:uses} over? to {tool:uses}
start any    put                      me on {medicine:takes}
start any    prescribe                me {medicine:takes}
end   person put                      {called:pet_name} down
end   person go                       off {kind:likes}
start any    replace|swap             {tool-:uses} with|for|by {tool:uses}
end   any    move|migrate             away|off? from|of? {tool:uses}
state person train                    for {thing:goal}
state person save                     up? for {thing:goal}
`;
