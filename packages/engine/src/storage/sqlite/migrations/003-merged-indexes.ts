/** Upkeep puts two parts of a text index together where SQLite by itself would wait for four. */
export const mergedIndexesMigration = `
INSERT INTO event_index (event_index, rank) VALUES ('usermerge', 2);
INSERT INTO fact_index (fact_index, rank) VALUES ('usermerge', 2);
`;
