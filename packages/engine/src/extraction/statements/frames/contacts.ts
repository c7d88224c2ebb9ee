/** How people tell the number and the name that somebody or something goes by. */
export const contactFrames = `
state any    be                       on|at|reachable|available|under on|at|under? {phone:phone}
state any    be                       reachable|available at|on|under|via {email:email}
state any    have                     a|the? new? number|phone|extension , {phone:phone}
start any    name|rename|christen|rebrand  {unnamed:about} to|as|into? {called:name}
start thing  be|get                   renamed|rebranded|rechristened|christened|named to|as|into? {called:name}
`;
