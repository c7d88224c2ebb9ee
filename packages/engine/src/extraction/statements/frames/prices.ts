/** How people tell what something costs and what there is to spend. */
export const priceFrames = `
start any    be|get                   given|granted|allotted|allocated|promised|awarded {total:budget} for|towards {item:about}
state thing  set                      me|us|you|them back {cost:price}
state thing  have                     {money:budget} to spend|play
start any    cap|limit                {item:about} at|to {money:budget}
state thing  be                       now|only|just|around|about|still? {cost:price} each|apiece|total|altogether|now|flat|net? $
state thing  be                       {cost:price} at|from
state thing  be                       priced|listed|valued|advertised|up|on|going|selling|available|offered|now at|for|from sale? for? {money:price}
state thing  cost                     me|us|you|them? about|around|only|just? {money:price}
state thing  cost                     * {cost:price}
state thing  sell|go|retail|list|trade  for|at {money:price}
start thing  come|work                out? to|at {cost:price}
start thing  come|go|drop|rise|increase|fall|jump|climb|shoot|creep  up|down? from {money<:price} to {money:price}
start thing  come|go|drop|rise|increase|fall|jump|climb|shoot|creep  up|down? to {money:price}
start thing  be|get                   raised|cut|lowered|reduced|increased|knocked|marked|put|bumped|brought|dropped up|down? from {money<:price} to {money:price}
start thing  be|get                   raised|cut|lowered|reduced|increased|knocked|marked|put|bumped|brought|dropped up|down? to {money:price}
start any    put|raise|lower|cut|bring|bump  up|down? {fee} up|down? to {money:price}
state thing  charge|want|ask          {cost:price}
start any    put|raise|lower|cut|bring|knock|mark|drop  {item:about} up|down to {cost:price}
state any    charge                   {cost:price} for {item:about}
start thing  sell|go                  for {money:price}
state any    charge|quote             me|us {money:price} for {item:about}
state any    pay                      about|around|only|just? {cost:price} for|on {item:about}
state person want|ask                 {money:price} for {item:about}
state any    have                     {total:budget} for {item:about} $
start any    approve|grant|allot|allocate|budget|give|assign  me|us? {total:budget} for|to|towards {item:about}
state thing  have|get                 a|its? budget|funding|grant of {money:budget}
start thing  get                      {cost:budget} $
state any    can                      spend|burn {cost:budget} on {item:about}
start any    raise|lower|cut|set|increase|reduce|bump|slash|drop  {allowance:about} up|down|back? to|at {money:budget}
start any    have|get                 {cost:budget} for {item:about}
start any    have|get                 {cost:budget} to spend on {item:about}
start any    have|get                 a? budget of {money:budget} for {item:about}
state any    have|get                 {money:budget} to spend on {data:about}
start any    set|put|earmark          aside|by? {cost:budget} aside|by? for {item:about}
start any    earmark|allocate|budget  {cost:budget} for {item:about}
state thing  have                     got? a|an|its? budget of {money:budget}
start thing  get                      {cost:budget} in? budget|funding
`;
