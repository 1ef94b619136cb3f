import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";
import { randomBytes } from "node:crypto";

/**
 * The headers of every answer, refusals and assets included (WEB-01, WEB-02). Scripts run only when
 * they come from here and, inline, when they carry this answer's nonce of 128 bits.
 */
export function securityHeaders(isHttps: boolean): RequestHandler[] {
  return [
    withNonce,
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
      crossOriginOpenerPolicy: { policy: "same-origin" },
      crossOriginResourcePolicy: { policy: "same-origin" },
      // Not stricter: without a referrer browsers call the origin of a form "null".
      referrerPolicy: { policy: "same-origin" },
      frameguard: { action: "deny" },
      hsts: isHttps && { maxAge: 63_072_000, includeSubDomains: true },
    }),
  ];
}

const contentPolicy = {
  "default-src": ["'none'"],
  "script-src": ["'self'", nonceSource],
  "style-src": ["'self'"],
  "style-src-attr": ["'none'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
  "object-src": ["'none'"],
};

const unusedPowers = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];
const permissions = unusedPowers.map((power) => `${power}=()`).join(", ");

function withNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals["cspNonce"] = randomBytes(16).toString("base64");
  response.setHeader("Permissions-Policy", permissions);
  next();
}

function nonceSource(_request: unknown, response: unknown): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- helmet only knows Node's response
  const { locals } = response as Response;
  return `'nonce-${String(locals["cspNonce"])}'`;
}
