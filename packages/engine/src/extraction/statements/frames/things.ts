/** How people tell of services, projects, prices and dates. */
export const thingFrames = `
state any    use|run|store            * {database:database} in|for {definite:about}
state thing  use|run|store            * on|in|with? {database:database}
state thing  be                       backed|powered|running by|on {database:database}
state thing  run|sit|live             on|in {database:database}
start any    replace|swap             {database} with|for|by {database:database} in|on|for {definite:about}
start any    move|migrate|switch|port {definite:about} from {database<:database} over? to {database:database}
start any    move|migrate|switch|port {definite:about} over? to {database:database}
start any    move|migrate|switch|port over? from {database<:database} over? to {database:database}
start any    move|migrate|switch      over? to {database:database}
start any    move|migrate|switch|port {definite:about} from {host<:deploys_on} over? to {host:deploys_on}
start any    move|migrate|switch|port {definite:about} over? to {host:deploys_on}
start any    move|migrate|switch      over? from {host<:deploys_on} over? to {host:deploys_on}
start any    move|migrate|switch      over? to {host:deploys_on}
state any    deploy|ship              {definite:about} to|on|onto {host:deploys_on}
state thing  be                       on|at|with {host:deploys_on}
state thing  deploy|ship              to|on|onto|with|via {host:deploys_on}
state any    host                     {definite:about} on|with|at {host:deploys_on}
state any    run                      {definite:about} on {host:deploys_on}
state thing  run|live|sit             on {host:deploys_on}
state thing  be                       deployed|hosted|running|run to|on|at|with {host:deploys_on}
state thing  be                       {status:status}
start thing  go|get                   {status:status}
state thing  cost                     * {money:price}
start thing  come|go|drop|rise|increase|fall  up|down? to {money:price}
start thing  be                       raised|cut|lowered|reduced|increased to {money:price}
start thing  come                     in at {cost:price}
state any    want|ask|charge          {money:price} for {definite:about}
state any    pay                      {money:price} for {definite:about}
state thing  be                       {cost:price} $
state thing  be                       in|done|finished|submitted|delivered|sent|filed in? by {date:deadline}
state thing  be                       due|expected on|by|in? {date:deadline}
state any    submit|finish|deliver|hand|file|send  in? {definite:about} in? by {date:deadline}
state thing  be                       scheduled|set|planned|booked|fixed|down for|on {date:scheduled_for}
start thing  move|slip|shift          from? {date} to {date:scheduled_for}
start thing  move|slip|shift          to {date:scheduled_for}
start thing  be                       moved|rescheduled|pushed|postponed|delayed|shifted|brought back|forward? to|until {date:scheduled_for}
start thing  get                      moved|rescheduled|pushed|postponed|delayed|shifted back|forward? to|until {date:scheduled_for}
state thing  start|begin|leave|depart|happen  on {date:scheduled_for}
state thing  take                     place on {date:scheduled_for}
state thing  take                     place in|at {place:located_in}
state thing  be                       held in|at {place:located_in}
state object be                       in|at {place:located_in} on {date:scheduled_for}
state object be                       in|under|on|behind|inside {spot:located_in}
state object live|hang|sit|stay       in|under|on|behind|inside {spot:located_in}
state person have                     {event:about} on|at? {date:scheduled_for}
state any    have                     {event:about} scheduled|booked on|for {date:scheduled_for}
start any    book|schedule            {event:about} for|on {date:scheduled_for}
state thing  be                       on {version:version}
state thing  be                       at? version {release:version}
state thing  be                       stuck|running on|at {version:version}
state any    be                       on {product:about} version? {release:version}
state thing  run|use                  {product} version? {release:version}
state person run|use                  {product:about} version? {release:version}
start code   go|move|jump             from {release<:version} to {release:version}
start thing  go|move|jump             from {version<:version} to {version:version}
start any    upgrade|downgrade         from {planname<:plan} to {planname:plan}
start any    upgrade|update|bump|downgrade  {product:about} from {release<:version} to {release:version}
start any    upgrade|update|bump|downgrade  {product:about} to version? {release:version}
start any    upgrade|update|bump|downgrade  to {product:about} version? {release:version}
start any    move                     to {product:about} {release:version}
state any    be                       on {plan:plan}
state any    have                     {plan:plan}
start any    upgrade|downgrade|switch|change|move  back|over? from {plan<:plan} to {plan:plan}
start any    upgrade|downgrade|switch|change|move  back|over? to {plan:plan}
state thing  be                       owned|maintained|handled|run|managed|led by {person:owner}
state thing  belong                   to {person:owner}
state person own|maintain|handle|manage|run|lead  {affair:about} -> owner
state person handle|maintain          {thing:about} -> owner
state person be                       responsible for {affair:about} -> owner
state person be                       in charge of {affair:about} -> owner
state person be                       the? owner|maintainer|lead|head of {definite:about} -> owner
state person look                     after {definite:about} -> owner
start person hand|pass|give|transfer  {named:about} over? to {person:owner}
start person hand|pass|transfer  {definite:about} over? to {person:owner}
start person take                     over {definite:about} -> owner
state person have                     {keys:about} -> owner
state thing  be                       moored|parked|buried|stored in|at {place:located_in}
state object be                       in {place:located_in}
`;
