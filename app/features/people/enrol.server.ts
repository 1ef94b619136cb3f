import { create } from "qrcode";
import { DomainError } from "~/kernel/errors";
import { completeEnrolment, findEnrolment } from "./enrolment.server";
import { totpAddress } from "./second-factor.server";
import { letIn, type SignedIn, type Visitor } from "./sign-in.server";
import { countTry } from "./throttle.server";

export type EnrolmentPage = {
  email: string;
  /** For typing in, in groups of four. */
  secret: string;
  /** The square to photograph: its width in modules, and its dark parts as an SVG path. */
  square: { size: number; path: string };
};

/**
 * What someone needs to teach their app the second factor; null when no enrolment is open here.
 * @param issuer the name under which the app will list it
 */
export async function getEnrolmentPage(
  cookies: string | null,
  issuer: string,
): Promise<EnrolmentPage | null> {
  const enrolment = await findEnrolment(cookies);
  if (!enrolment) return null;
  const { email, secret } = enrolment;
  return {
    email,
    secret: secret.replaceAll(/(.{4})(?=.)/g, "$1 "),
    square: squareOf(totpAddress(secret, { issuer, email })),
  };
}

/**
 * Confirms the new second factor with its first code and signs the person in.
 * @throws DomainError invalid, conflict when no enrolment is open any more, or too_many
 */
export async function enrol(code: string, visitor: Visitor): Promise<SignedIn> {
  const enrolment = await findEnrolment(visitor.cookies);
  if (!enrolment) throw new DomainError("conflict", "people:enrol.over");
  const takeBack = await countTry({ email: enrolment.email, address: visitor.address });
  await completeEnrolment(enrolment, code);
  await takeBack();
  return letIn(enrolment, visitor);
}

/** Readers need four light modules around it (ISO/IEC 18004 section 9.1). */
const margin = 4;

/** Drawn by the page itself, because the policy for contents allows no styles in markup. */
function squareOf(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const rows = Array.from({ length: size }, (_row, y) =>
    Array.from(data.subarray(y * size, (y + 1) * size))
      .map((isDark, x) => (isDark ? `M${x + margin} ${y + margin}h1v1h-1z` : ""))
      .join(""),
  );
  return { size: size + 2 * margin, path: rows.join("") };
}
