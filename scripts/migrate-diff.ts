import { parseArgs } from "node:util";
import { diffSql, models, noDatabase, openEngine } from "../server/database/schema-engine";

// Prints the SQL that the next migration needs: from nothing, or from the migrations written so far.
const { values } = parseArgs({ options: { "from-empty": { type: "boolean", default: false } } });

if (values["from-empty"]) {
  console.log(await diffSql(await openEngine(noDatabase), { tag: "empty" }, models()));
} else {
  console.error("Only --from-empty is available yet.");
  process.exitCode = 2;
}
