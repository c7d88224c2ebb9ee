/** How people tell when something takes place or is due. */
export const scheduleFrames = `
state thing  be                       now|still? scheduled|set|planned|booked|fixed|down|pencilled|penciled|slated|arranged|confirmed|on|in|lined up? in? for|on|at {day:scheduled_for} in|at {venue:located_in}
state thing  be                       now|still? scheduled|set|planned|booked|fixed|down|pencilled|penciled|slated|arranged|confirmed|on|in|lined up? in? for|on|at {day:scheduled_for}
start thing  be|get                   moved|rescheduled|pushed|postponed|delayed|shifted|brought|bumped|put|changed|deferred|rebooked|rearranged|switched back|forward|off|out|over|up? from? {day} to|until|till|for {day:scheduled_for}
start thing  be|get                   moved|rescheduled|pushed|postponed|delayed|shifted|brought|bumped|put|changed|deferred|rebooked|rearranged|switched back|forward|off|out|over|up? to|until|till|for {day:scheduled_for}
start thing  move|slip|shift|slide|change  back|forward|again|out? from? {day} to {day:scheduled_for}
start thing  move|slip|shift|slide|change  back|forward|again|out? to|until {day:scheduled_for}
state object be                       in|at {venue:located_in} on {day:scheduled_for}
state thing  be                       on {day:scheduled_for} in|at {venue:located_in}
state thing  be                       on {day:scheduled_for} at|around|in|,? $
state thing  start|begin|leave|depart|happen|kick|open|come|arrive|meet|run|resume|land|fall  off|round|around|over|by|home|back? on {day:scheduled_for}
state thing  be                       happening|coming|starting|meeting|leaving|arriving|beginning|opening|running|going off|round|around|over|by|live? on {day:scheduled_for}
start thing  book|schedule|confirm|plan|fix|set  for|on {day:scheduled_for}
state trade  be                       coming|booked|due|here|scheduled round|over|in|by? on|for {day:scheduled_for}
state trade  come                     round|over|by|back? on {day:scheduled_for}
state any    do|hold|host|run         {event:about} on {day:scheduled_for}
state any    see                      {event:about} on {day:scheduled_for}
state thing  be                       held|done|staged on {day:scheduled_for}
state thing  go                       live|ahead|out|up|on|off on {day:scheduled_for}
start any    move|push|reschedule|postpone|shift|bring|bump|delay|change|put|defer|rebook|rearrange|switch  {event:about} back|forward|off|out|over|up? from? {day} to|until {day:scheduled_for}
start any    move|push|reschedule|postpone|shift|bring|bump|delay|change|put|defer|rebook|rearrange|switch  {event:about} back|forward|off|out|over|up? to|until|till|for {day:scheduled_for}
start any    settle|agree|decide      on {day:scheduled_for} for {event:about}
start any    fix|set|pick|choose|get|book  {day:scheduled_for} for {event:about}
start any    set|fix|plan|arrange|confirm|pencil|book|schedule  in? {event:about} in? for|on {day:scheduled_for}
start any    get                      {event:about} coming? up? booked|scheduled|planned|lined|on? up? on|for|at {day:scheduled_for}
state any    have                     {event:about} coming? up? booked|scheduled|planned|lined|on? up? on|for|at {day:scheduled_for}
state any    have                     {item:about} coming|booked|scheduled round|in|over? on|for? {day:scheduled_for}
state thing  have                     to go|reach|arrive|get * by|before {day:deadline}
not   thing  be                       due|needed|expected|wanted before|until|till|by? {day:deadline}
state thing  run                      out on {day:deadline}
state any    owe                      * {item:about} by|before {day:deadline}
state any    have                     until|till {day:deadline} for {item:about}
state any    have                     until|till {day:deadline} to submit|finish|deliver|hand|file|send|complete|write|return|do|ship|get in|off? {item:about}
state thing  be                       due in|back|on|by|at|before? {day:deadline}
state thing  be                       wanted|needed|expected|required|owed|overdue by|before|on? {day:deadline}
state thing  have                     to be in|done|finished|submitted|delivered|sent|filed|ready|handed|out|back|complete|shipped in|over|off|out? by|before {day:deadline}
state thing  need|must               to? be in|done|finished|submitted|delivered|sent|filed|ready|handed|out|back|complete|shipped in|over|off|out? by|before {day:deadline}
state thing  be                       to|being? be? in|done|finished|submitted|delivered|sent|filed|ready|handed in|over? by|before {day:deadline}
state any    want|need|expect         {item:about} by|before|on|back|in|done|ready by? {day:deadline}
state thing  have                     to be with {data} by|on {day:deadline}
state thing  close|expire|lapse   on {day:deadline}
`;
