// In the place of "clickhouse client": runs the statements of standard input, in the database in the folder FOLDER.
//     node clickhouse.mjs FOLDER <statements
import { readFileSync } from "node:fs";
import { Session } from "chdb";

const session = new Session(process.argv[2]);
process.stdout.write(session.query(readFileSync(0, "utf8"), "TabSeparated"));
