/** Tells how far a run has come. */
export type Progress = (line: string) => void;

/** Writes a line of progress to standard error, so that standard output holds the result alone. */
export const reportProgress: Progress = (line) => {
  process.stderr.write(`${line}\n`);
};
