/** How people tell the assistant to note how a thing stands or when it is. */
export const requestFrames = `
start any    put|mark|list|log|flag|set|record|note  {item:about} down? as {status:status}
start any    put                      {item:about} on hold $ =status:on_hold
start any    put|pencil|book|schedule|block|add|enter|log  in|down|a|an? {event:about} in|down? on|for {day:scheduled_for}
start any    move|push|reschedule|shift|bump|change|postpone  {event:about} back|forward|out? to|until {day:scheduled_for}
start any    call|ring|text|phone|reach|dial|contact|message|try  {item:about} on|at|via|under {phone:phone}
start any    email|mail|contact|reach|write  to? {item:about} on|at|via|under {email:email}
start any    move|change              {event:about} to {venue:located_in}
start any    remind                   me about|of {event:about} on {day:scheduled_for}
start any    set|change|update|put|raise|lower  {item:about} 's? budget to|at {money:budget}
`;
