import { resealSecondFactors } from "~/features/people/reseal.server";
import { closeDatabase } from "~/platform/db.server";

// `npm run reseal`: the step of exchanging PORTAL_SECRET after which PORTAL_SECRET_PREVIOUS may go.
try {
  const { resealed, untouched, unreadable } = await resealSecondFactors();
  console.log(`${resealed} second factors sealed anew, ${untouched} were already.`);
  if (unreadable.length > 0) {
    console.error(
      `${unreadable.length} were sealed with another secret; these people must enrol anew:\n${unreadable.join("\n")}`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`Not done: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
