/** How people tell where a thing is. */
export const placeFrames = `
state thing  be                       at|on|in {address:located_in}
state thing  be                       held|hosted|happening|taking being? place? in|at {venue:located_in}
state thing  be                       being held|hosted in|at {venue:located_in}
state object be                       kept|stored|located|hidden|parked|housed|back|now|still? in|at|on|under|inside|behind {spot:located_in}
state thing  be                       stored|kept|sitting|parked|lying|hidden|hanging|hosted|moved in|at|on|under|inside|behind|to {spot:located_in}
state object be                       in|at {room:located_in}
state object be                       in|at {place:located_in}
state object be                       moored|parked|kept|stored|based|located|docked|berthed|stationed|housed|standing in|at|on {venue:located_in}
state object be                       in|at {venue:located_in}
state thing  happen                   in|at {venue:located_in}
state object meet|sit|stand|lie|live|rehearse|practise|practice|train|run  out? in|at|on {venue:located_in}
state object be                       out|over|down|up? at {venue:located_in}
start object move|relocate|shift      out? from|of {venue<:located_in} and? to|into {venue:located_in}
start object move|relocate|shift      over|back? to|into {venue:located_in}
start thing  be|get                   moved|relocated|shifted|put|transferred back? to|into|in {venue:located_in}
start thing  be|get                   moved|relocated|shifted|put back? to|into|in|on|under {spot:located_in}
start any    put|move|shift|stick|hide|leave|store|hang|relocate|stash  {belonging:about} back|over? in|into|to|on|under|behind|inside|at {spot:located_in}
start any    put|move|shift|relocate  {belonging:about} back|over? in|into|to {room:located_in}
state any    keep|store|hide|stash    {belonging:about} in|into|on|under|behind|inside|at {spot:located_in}
state any    keep|store               {belonging:about} in|at {venue:located_in}
state any    hold|host                {event:about} in|at {venue:located_in}
start any    move|relocate            {event:about} to {venue:located_in}
`;
