/** How people tell what a thing keeps its data in. */
export const databaseFrames = `
state any    be                       back? on {database:database}
state thing  be                       backed|powered|driven|supported|served by a|an|the|our? {database:database}
state thing  be                       built|based|sitting|running|stored|kept|persisted on|in|around|with|off top? of? a|an|the|our? {database:database}
state thing  talk|write|read|connect|speak|point|persist|query|hit|rely|depend  to|from|into|with|on? a|an|the|our? {database:database}
state any    keep|store|hold|persist|save|put  {data} for {item:about} in|on|to|into {database:database}
state thing  keep|put                 {data} in|on|to|into a|an|our? {database:database}
state thing  have                     a|an {database:database} of its own
state system be                       {database:database} $
state thing  have                     a|an? {database:database} behind|underneath|under|below it?
state thing  land|go|flow|end|arrive  up? in {database:database}
state any    store|hold|persist|save|keep  {data} in|on|to|into a|an|our? {database:database}
start any    go|settle|stick|stay     with|on|for {database:database} for {item:about}
start any    choose|pick|select       {database:database} for {item:about}
start any    move|migrate|switch|port|transfer|convert|take  {item:about} off|from|away of? {database<:database} and? over? to|onto {database:database}
start any    move|migrate|switch|port|transfer|convert  {item:about} over|back? to|onto {database:database}
start thing  be|get                   moved|migrated|switched|ported|transferred|converted over|away? from|off {database<:database} and? over? to|onto {database:database}
start thing  be|get                   moved|migrated|switched|ported|transferred|converted over|back? to|onto {database:database}
start thing  move|migrate|switch|port|change|go  over|away? from|off {database<:database} and? over? to|onto {database:database}
start thing  move|migrate|switch|port|go  over|back? to|onto {database:database}
start any    go                       back to {database:database}
start any    move|migrate|switch|convert  {item:about} 's database|db|data|storage|backend over? from {database<:database} over? to {database:database}
start any    move|migrate|switch|convert  {item:about} 's database|db|data|storage|backend over? to {database:database}
start thing  switch|change|move       its database|db|data|storage|backend over? from {database<:database} over? to {database:database}
start thing  switch|change|move       its database|db|data|storage|backend over? to {database:database}
start any    ditch|drop|leave         {database-:database} for {database:database}
`;
