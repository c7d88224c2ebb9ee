// Holds the write lock of a database file: says "held", and lets go when its input ends.
import { DatabaseSync } from "node:sqlite";

const [path = ""] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec("BEGIN IMMEDIATE");
process.stdout.write("held");
process.stdin.resume();
process.stdin.on("end", () => {
  database.exec("ROLLBACK");
  database.close();
});
