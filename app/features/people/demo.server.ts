import { hkdfSync } from "node:crypto";
import { Secret } from "otpauth";
import { env } from "~/platform/env.server";

/** The one password of everyone in the demo coalition; printed when the demo starts. */
export const demoPassword = "nordan-vind-over-skaren";

/** The second factor of a demo person: the same at every start, and another in every installation. */
export function demoTotpSecretFor(email: string): string {
  const bytes = hkdfSync("sha256", env().PORTAL_SECRET, "", `demo second factor ${email}`, 20);
  return new Secret({ buffer: bytes }).base32;
}
