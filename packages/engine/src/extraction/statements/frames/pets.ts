/** How people tell of their animals, and of what they drive, beyond the plain verbs. */
export const petFrames = `
state person have|keep                {pet:has_pet} answering|responding|going to|by {called:pet_name}
state person have|keep                {pet:has_pet} by the name of {called:pet_name}
start person get|adopt|rescue|buy|take  in|on? {pet:has_pet} by the name of {called:pet_name}
state person be                       the|a|an? proud|happy|lucky? owner of {durable+:owns}
state person be                       the|a|an? proud|happy|lucky? owner of {pet+:has_pet}
start thing  be                       mine|ours now|these|since -> owns
state person go                       everywhere|everyplace|around|about on|by|in my|the|a {durable:drives}
state person go                       everywhere|everyplace on|by|in my|the|a {named:drives}
state person be                       on the|my|an? {ride:drives} now|these|nowadays|since
end   person hand                     back|in {car:drives}
end   person return                   {car:drives}
state person run                      {car:drives}
state person have                     {pet:has_pet} named|called {called+:pet_name}
state person have                     {pet:has_pet} , {called+:pet_name} $
state person have                     {pet:has_pet} : {called+:pet_name}
state person have                     {pet:has_pet} and|, his|her|its name 's|is {called:pet_name}
start person get|adopt|rescue|buy|take  in? {pet:has_pet} named|called {called+:pet_name}
start person get|adopt|rescue|buy|take  in? {pet:has_pet} , {called+:pet_name} $
start person get|adopt|rescue|buy     {pet:has_pet} and|, named|called|naming|call|we|i named|called|call? him|her|it|them? {called:pet_name}
start person take                     in|on {pet+:has_pet}
start person bring                    home {pet:has_pet} named|called {called:pet_name}
start person bring                    home {pet:has_pet}
start person welcome                  {pet:has_pet} into|to
start person end                      up with {pet:has_pet} :|,|called|named {called+:pet_name}
start person end                      up with {pet:has_pet}
end   person lose                     {called:pet_name} $
over  person have                     {durable:owns}
start person pick                     up {pet:has_pet} from the? shelter|rescue|breeder
state person keep|raise               {pet+:has_pet}
start person name|call|christen       {pet} {called:pet_name}
start person call                     him|her|it {called:pet_name}
state person be                       a|an? proud? {pet:has_pet} owner|mum|mom|dad|parent
end   person lose|rehome              our|my|the? old? {petnoun} {called:pet_name}
end   person rehome|sell              {pet:has_pet}
end   person give                     away {pet:has_pet}
end   person give                     {pet:has_pet} away|up|back|to
end   person find                     a? new? home for {pet:has_pet}
end   person put                      {called:pet_name} down|to
end   person have                     to put {called:pet_name} down|to
end   person put                      our|my|the? {petnoun} {called:pet_name} down|to
end   person say                      goodbye to our|my|the {petnoun} {called:pet_name}
start person swap|trade               {car-:drives} in? for {car:drives}
start person trade                    in {car-:drives} for {car:drives}
start person trade                    {car-:drives} in for {car:drives}
start person switch|change|upgrade|go|move  from {car-:drives} to {car:drives}
start person switch|change|upgrade|move  to {car:drives}
start person replace                  {car-:drives} with {car:drives}
start person buy|lease|get|purchase|order  myself? a|an|the|my? new|used|second-hand|secondhand? car|van|motor|truck|ride , {car:drives}
state person have                     a|an|the|my? new|used|second-hand|secondhand? car|van|motor|truck|ride , {car:drives}
start person lease|get|pick  up? myself? {car:drives}
state person have|run|own             {car:drives}
state person drive|ride               around? in? {car:drives}
state person cycle|bike|bicycle       in? to? work|uni|school|campus =drives:bike
start person start|begin              cycling|biking in? to? work|uni|school|campus =drives:bike
state person have                     my|our own {durable+:owns}
`;
