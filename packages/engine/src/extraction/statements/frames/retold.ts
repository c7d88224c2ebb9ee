/** Values that say what they are of only where one was told before: "it was 35 last year". */
export const retoldFrames = `
state thing  be                       now|only|just|still|around|about? {money:price?} $
state thing  be                       now|only|just|still|around|about? {money:budget?} $
state thing  be                       now|at|on|back? {release:version?} $
state any    be                       back on {brand:uses?}
state any    have                     until|till {day:deadline?} $
state thing  be                       {database:database?} $
state thing  be                       in? {day:deadline?} $
`;
