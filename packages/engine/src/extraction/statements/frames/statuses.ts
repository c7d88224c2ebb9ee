/** How people tell how a thing stands. */
export const statusFrames = `
state thing  be                       back? on the? market|sale for|at {money:price}
start thing  be|get|come              {decided:status}
state thing  be                       back? {status:status}
state thing  be                       currently|officially? {status:status}
start thing  go|come                  back? {status:status}
start thing  go|move|enter            to|into? {status:status}
start object ship                     $ =status:shipped
start object come                     through $ =status:approved
start thing  get                      the green light =status:approved
start thing  get                      the go-ahead =status:approved
start thing  go                       to|into print|press =status:in_print
state thing  be                       stuck at customs =status:stuck_at_customs
state thing  be                       stuck in customs =status:stuck_in_customs
state object be                       {waiting:status}
start thing  stall                    =status:stalled
start thing  fall                     through =status:fell_through
start thing  slip|fall                behind schedule? =status:behind_schedule
start thing  reopen                   =status:reopened
start thing  go                       live =status:live
start thing  pass|clear               review|inspection =status:approved
start thing  shut|close               down? $ =status:closed
start thing  close                    its doors =status:closed
start thing  expire|lapse             $ =status:expired
start thing  break                    down? $ =status:broken
state thing  work                     again|fine|now =status:works
start any    put|mark|list|log|flag   {item:about} down? as {status:status}
start any    put|place                {item:about} on hold|ice =status:on_hold
start any    pause|freeze|shelve      {item:about} $ =status:paused
`;
