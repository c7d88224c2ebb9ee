/** How people tell which tools and services they use, and which plans they are on. */
export const toolFrames = `
state any    be                       back|still|now? on {maker:uses} {tariff:plan}
state any    pay                      for {maker:uses} {tariff:plan}
state any    have|use                 {maker:uses} {tariff:plan}
start any    get|take|buy|choose|order  out? {maker:uses} {tariff:plan}
start any    upgrade|downgrade|switch|change|move|go|sign|subscribe  back|up|down|over? to|for {maker:uses} {tariff:plan}
start any    upgrade|downgrade|switch|change|move  {app:uses} up|down|over|back? to {tariff:plan}
start any    upgrade|downgrade|switch|change|move  {brand:uses} up|down|over|back? to {tariff:plan} $
state any    have                     a|my|our? subscription|membership|contract|account to|for|with|at {maker:uses} {tariff:plan}
start any    get|take|buy|throw|choose  out|in? a|my|our? subscription|membership|contract|account to|for|with|at {maker:uses} {tariff:plan}
state any    keep                     {brand:uses?} $
state any    be                       back|still? on {plan:plan} of|at|with|for|on {named:uses}
state any    be                       back|still? on {plan:plan}
state any    be                       back|still|now? on {tariff:plan} at|with|for {brand:uses}
state any    be                       a|an? {tariff:plan} member|subscriber|customer|user|customers|members|subscribers|users
start any    go                       {tariff:plan} $
start any    go                       for|with {plan:plan}
state any    pay                      for {plan:plan}
start any    upgrade|downgrade|switch|change|move  {account} to {planname:plan}
start any    upgrade|downgrade|switch|move|change|go|drop|jump  up|down|back|over? from {tariff<:plan} to {tariff:plan}
start any    upgrade|downgrade|switch|move|change|go|drop|jump  up|down|back|over? from {planname<:plan} to {plan:plan}
start any    upgrade|downgrade|switch|move|change|go|drop|jump  up|down|back|over? to {plan:plan}
start any    upgrade|downgrade|switch|move|change|go|drop|jump  up|down|back|over? to {tariff:plan} $
start any    upgrade|downgrade        {software:uses} to {planname:plan}
start any    take|get|buy|choose|pick {plan:plan}
start any    take|get|buy|choose|pick out? {plan:plan}
start any    sign                     up for {plan:plan}
state any    be                       back|still|all? using {tool+:uses}
state any    be                       back on {app:uses}
start any    go|come                  back to using {brand:uses}
start any    go|come                  back to {app:uses}
start any    sign                     up to|for|with {brand:uses}
start any    subscribe                to {brand+:uses}
start any    install|set              up? {brand:uses}
start any    migrate|switch|change|convert  over|away? from {brand-:uses} over? to {brand:uses}
start any    move                     over|away? from {app-:uses} over? to {brand:uses}
start any    move                     over|away? from {brand-:uses} over? to {app:uses}
start any    move|migrate|switch|change|convert  {records} over|away? from {brand-:uses} over? to {brand:uses}
start any    move|migrate|switch|change|convert  {records} over|away? to|into {brand:uses}
state any    keep|track|log|store|manage|write|plan|organise|organize|edit|draft|collect|do  {records} in|on|with|using {brand:uses}
state any    be                       all? on {app:uses}
state any    be                       a|an? {app:uses} user|person|fan|shop|household
state any    bank                     with|at {brand:uses}
state any    listen|read|watch|stream|shop|chat|call|meet|talk  * on|through|via|with {app:uses}
start any    standardise|standardize|settle  on {brand:uses}
start any    leave|ditch|drop|dump|abandon|swap|trade|replace  {app-:uses} for|with|by {brand:uses}
start any    ditch|dump|swap|replace  {brand-:uses} for|with|by {brand:uses}
start any    add                      {brand:uses} for|to|as
start any    go                       over to {brand:uses}
state object handle|do|run|manage|organise|organize|plan|collect|coordinate|book  {data} with|in|on|through|via {brand:uses}
state any    track|invoice|bill|budget  with|in|through|via {brand+:uses}
state any    draw|journal|draft|edit|prototype|sketch|blog|animate|illustrate  in {brand+:uses}
state thing  send|sync|report|log|push|integrate|export|authenticate|pay  * through|via|with|to|into {brand:uses}
state any    pay                      with|via|through {brand:uses}
state any    stick|stay|keep         with|on|to {app:uses}
end   any    be                       done|finished|through with {brand:uses}
end   any    be                       off {brand:uses}
end   person be                       out of {association:member_of}
end   any    unsubscribe              from {brand:uses}
end   any    uninstall|delete|ditch|drop|remove|retire|decommission  {brand:uses}
end   any    get                      rid of {brand:uses}
end   any    close                    my|our {brand:uses} account
end   any    let                      {plan:plan} lapse|expire|go
end   any    let                      my|our {brand:uses} subscription|membership|account lapse|expire|go
end   any    give                     up {brand:uses}
end   any    opt                      out of {brand:uses}
`;
