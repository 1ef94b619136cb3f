import { toString } from "qrcode";
import { DomainError } from "~/kernel/errors";
import { completeEnrolment, findEnrolment } from "./enrolment.server";
import { totpAddress } from "./second-factor.server";
import { letIn, type SignedIn, type Visitor } from "./sign-in.server";
import { countTry } from "./throttle.server";

export type EnrolmentPage = {
  email: string;
  /** For typing in, in groups of four. */
  secret: string;
  /** The address of the picture to photograph. */
  square: string;
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
    square: await squareOf(totpAddress(secret, { issuer, email })),
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

/** As the address of a picture: the policy for contents allows no styles in markup. */
async function squareOf(text: string): Promise<string> {
  const svg = await toString(text, { type: "svg", errorCorrectionLevel: "M", margin: 4 });
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
