/** How people tell which version of a thing they are on. */
export const releaseFrames = `
state object ship|run|use             {version:version} $
start any    put|set|install          {item:about} back? on|onto|at|to version? {version:version}
start any    install|put              version? {version:version} on {item:about}
state any    be                       still|back|now|all|only|stuck|staying|up? on|at|with|to {software:about} version|release? {release:version}
state any    be                       running|using|testing|pinned|targeting|shipping to|on|at|with? {software:about} version|release? {release:version}
state any    stay|remain|stick|stand  on|at|with {software:about} version? {release:version}
state any    run|use|have|ship|support|target  {software:about} version|release? {release:version}
state thing  be                       on|at version|release|firmware|v? {version:version}
state thing  be                       pinned|locked|updated|upgraded|bumped to|at version? {version:version}
state thing  be                       version|release|v {release:version}
state thing  be                       {version:version} now|already|still|here|everywhere $
state thing  ship|support|need|require  version|build? {version:version}
state thing  be                       build|version {version:version}
state thing  run|use                  version|release|firmware {release:version}
state any    be                       running|on|at|using version|release|firmware {release:version} of {item:about}
state any    run|use                  version|release|firmware {release:version} of {item:about}
start thing  be|get                   upgraded|updated|bumped|downgraded|moved|rolled|migrated back|up|down? from {release<:version} to version? {release:version}
start thing  be|get                   upgraded|updated|bumped|downgraded|moved|rolled|migrated back|up|down? to version? {release:version}
start thing  jump|go|move|update      up|down|back? to version|v? {version:version}
start any    roll                     back|forward {item:about} to version? {version:version}
start any    roll                     {item:about} back|forward? to version? {version:version}
start any    roll|go|fall             back|forward to {software:about} version? {release:version}
start any    upgrade|update|bump|downgrade|move|migrate  {software:about} from version? {release<:version} to version? {release:version}
start any    upgrade|update|bump|downgrade|move|migrate|pin|take  {software:about} up|down|back|over? to version? {release:version}
start any    upgrade|update|bump|downgrade  {item:about} from version? {release<:version} to version? {release:version}
start any    upgrade|update|bump|downgrade|pin  {item:about} up|down|back|over? to version? {version:version}
start any    upgrade|update|bump|downgrade|move|migrate|switch|go  up|back|over? from {software} {release} to {software:about} {release:version}
start any    upgrade|update|downgrade  up|back|over? to {software:about} version? {release:version}
start person move|migrate|switch|go   up|back|over? to {software:about} version? {release:version}
start any    release|ship|publish|launch  version? {software:about} version? {release:version}
state code   be                       now|still|on|at|version? {release:version}
state thing  have|get                 firmware|version {version:version}
start any    install                  {software:about} version? {release:version}
`;
