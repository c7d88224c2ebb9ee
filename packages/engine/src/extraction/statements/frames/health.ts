/** How people tell of diets, allergies and medicine beyond the plain verbs. */
export const healthFrames = `
state person react                    badly|strongly|severely|terribly? to {allergen:allergic_to}
state person come                     out|up in hives|spots|rash from|with {allergen:allergic_to}
start any    move|put|switch|get      me on|onto|to|over? a|an|the? {diet:diet} diet? $
state person eat|keep|follow|stay     strictly|only|mostly? {diet:diet} at|when|in|because
state person carry                    an|my|the epipen|epi-pen|pen for {allergen:allergic_to}
start any    swap                     me over? from {medicine-:takes} to {medicine:takes}
start any    swap|shift|transfer|bump|up|drop  me over? to|onto {medicine:takes}
start person go|turn|become|switch|convert|move  over|back|fully|completely? to? a|an|the? {diet:diet}
start person go                       back to eating|being? {diet:diet}
state person do                       {diet:diet} now|these|at|for|again $
state person do                       {diet:diet} $
state person be                       on|following|doing|eating a|an|the|my? {diet:diet}
state person follow|keep|have|eat     a|an|strictly|only|mostly|mainly? {diet:diet} $
state person follow|keep|have         a|an|the? {diet:diet} diet
start person adopt|start|begin        a|an? {diet:diet} diet
end   person give|pack|jack           up|in on? being? {diet:diet}
end   person quit|drop|ditch|stop     being? {diet:diet}
end   person come|go|be               off a|the|my? {diet:diet} diet?
state person be                       * {intolerance:allergic_to}
state person have|suffer              from? a|an * {allergy:allergic_to}
start person develop|get              {allergy:allergic_to}
state person have                     a|an|some? * allergy|allergies|intolerance|reaction to|against {kind+:allergic_to}
start person develop                  a|an|some? * allergy|intolerance to|against {kind+:allergic_to}
state person be                       * allergic against|towards {kind+:allergic_to}
start person test                     positive for {allergy:allergic_to}
end   person outgrow                  {allergy:allergic_to}
end   person outgrow                  my|his|her|their? allergy to {kind:allergic_to}
state person have                     {number} mg|milligrams|tablets|tablet|drops|puffs|pills of? {medicine:takes}
state person have                     {medicine:takes} every|daily|twice|once|for|at|each
state person use                      {medicine+:takes}
state person need                     {medicine:takes} every|daily|twice|for
start person take                     to|up {medicine:takes}
start person switch|change|swap|move|go  over? from {medicine-:takes} to {medicine:takes}
start person swap|replace|ditch|drop  {medicine-:takes} for|with {medicine:takes}
start any    switch|change|swap|move  me over? from {medicine-:takes} to {medicine:takes}
start any    switch|change|swap|move|take  me off {medicine-:takes} and|, put? me? onto|on|to {medicine:takes}
start any    switch|change|move       me over? to {medicine:takes}
start any    start|put|get            me back? on|onto {medicine+:takes}
start any    give                     me {medicine+:takes}
end   any    take                     me off {medicine:takes}
start person be|get                   put|started|switched|moved|placed back? on|onto|to {medicine+:takes}
start person be|get                   switched|moved|changed|swapped over? from {medicine-:takes} to {medicine:takes}
start person be|get                   given {medicine+:takes}
start person go                       back? on|onto {medicine+:takes}
state person be                       on {number} mg? of? {medicine+:takes}
state person be                       back|now|also|just|still on {medicine+:takes}
start person up|increase|double|halve|lower|reduce  my {medicine:takes}
start any    up|increase|double|halve|lower|reduce  my {medicine:takes}
end   person be                       done|finished|through with my|the? {medicine:takes}
end   person come|go|wean|get|be      myself? off my|the? {medicine:takes}
end   person stop|quit|drop|finish|discontinue  taking|with|my|the? my|the? {medicine:takes}
`;
