/**
 * The text index of events merges its parts of a kind once there are 16, and not at 4: that is half the
 * work for whoever writes, and upkeep puts them together where nothing else is to be done. Of the merging
 * that is left a little is done with each write, and all at once only where there are 64.
 */
export const lateMergesMigration = `
INSERT INTO event_index (event_index, rank) VALUES ('automerge', 16);
INSERT INTO event_index (event_index, rank) VALUES ('crisismerge', 64);
`;
