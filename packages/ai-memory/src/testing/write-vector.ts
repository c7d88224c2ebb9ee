/** A write whose message and signature are known; a daemon of 0.10.0 took writes encoded like it. */
export const writeVector = {
  privateKey: "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
  publicKey: "6kpsY+KcUgq+9VB7Ey7F+ZVHdq6+vnuSQh7qaRRG0iw=",
  write: {
    title: "BIND9 build notes",
    content: "Use --with-openssl=/opt/openssl, disable DoH for the lab.",
    kind: "observation",
    namespace: "ops/dns",
    agentId: "alice",
    createdAt: "2026-01-01T00:00:00+00:00",
  },
  message:
    "a7645f6473747261692d6d656d6f72792f77726974652f7631646b696e646b6f62736572766174696f6e657469746c657142494e4439206275696c64206e6f746573686167656e745f696465616c696365696e616d657370616365676f70732f646e736a637265617465645f61747819323032362d30312d30315430303a30303a30302b30303a30306e636f6e74656e745f7368613235365820aeeab68e8212731af6b430233a144899a3b8c2c146ed604a6ad1749f7de31c69",
  signature:
    "k7HLqy1API+wspUhbZyc7NslJ7QyVDMjJzIkxTSSftnSX3DHDg+rbVFCCw4lt8tYx0yWdceozQY97zb80Sb/Dg==",
};
