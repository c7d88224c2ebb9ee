/** How people tell where software runs. */
export const hostingFrames = `
start any    put|get                  {item:about} up? on|onto {host:deploys_on}
state thing  stay|remain              on|at|with|in {host:deploys_on}
state thing  be|get                   pushed|rolled|sent|released|synced|uploaded|shipped out? to|onto a|an|our|the? {host:deploys_on}
state thing  go                       out|live? to|on a|an|our|the? {host:deploys_on}
state any    deploy|ship|publish      to|on|onto|with|via {host:deploys_on}
state any    deploy|ship|push|publish {item:about} to|on|onto|with|via {host:deploys_on}
state any    host|run|serve           {item:about} ourselves|myself? on|with|at|in|from {host:deploys_on}
state any    host                     with|on|at {host:deploys_on}
state thing  be                       back? on|in|at|with a|an|our|the? {host:deploys_on}
state thing  run|live|sit|operate     on|in|at|off|under a|an|our|the? {host:deploys_on}
state thing  be                       deployed|hosted|running|run|served|published|shipped|located to|on|at|with|in|from|via|by a|an|our|the? {host:deploys_on}
start any    move|migrate|switch|port|transfer  {item:about} off|from|away of? {host<:deploys_on} and? over? to|onto {host:deploys_on}
start any    move|migrate|switch|port|transfer|take  {item:about} over|back? to|onto a|an|our|the? {host:deploys_on}
start any    move|migrate|switch|change|transfer  hosting|hosts|providers|clouds|provider from {host<:deploys_on} to {host:deploys_on}
start any    move|migrate|switch|change|transfer  hosting|hosts|providers|clouds|provider to {host:deploys_on}
start thing  be|get                   moved|migrated|switched|ported|transferred over|away? from|off {host<:deploys_on} and? over? to|onto {host:deploys_on}
start thing  be|get                   moved|migrated|switched|ported|transferred over|back? to|onto a|an|our|the? {host:deploys_on}
start thing  move|migrate|switch|go   over|away? from|off {host<:deploys_on} and? over? to|onto {host:deploys_on}
start thing  move|migrate|switch|go   over|back? to|onto a|an|our|the? {host:deploys_on}
state thing  be                       hosted|deployed on|at|with|by|to {brand:deploys_on}
state any    host                     {item:about} ourselves|myself? on|with|at {brand:deploys_on}
state any    deploy                   {item:about} to|on|onto|via {brand:deploys_on}
state any    deploy                   to|on|onto {brand:deploys_on}
state system be                       back|now? on|at {brand:deploys_on}
state system run|live|sit             on|at {brand:deploys_on}
start system move|migrate|go|switch   over|away? from|off {brand<:deploys_on} and? over? to|onto {brand:deploys_on}
start system move|migrate|go|switch   over|back? to|onto {brand:deploys_on}
start system be|get                   moved|migrated|switched over|back? to|onto {brand:deploys_on}
start any    move|migrate             {systems:about} over|back? to|onto {brand:deploys_on}
start any    go                       back to {host:deploys_on}
start any    leave|ditch|drop         {host} for {host:deploys_on}
`;
