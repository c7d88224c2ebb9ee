/** How an event is told, see `Capture.manner`; of those of older files nothing is known. */
export const mannerMigration = `
ALTER TABLE events ADD COLUMN manner INTEGER NOT NULL DEFAULT 0;
`;
