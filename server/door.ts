import type { NextFunction, Request, RequestHandler, Response } from "express";
import { randomBytes } from "node:crypto";

const largestBody = 2 * 1024 * 1024;
const methods = new Set(["GET", "HEAD", "POST"]);
const forms = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Numbers the request, for logs, records and error pages. Numbers given by the client are ignored. */
export function numbered(_request: Request, response: Response, next: NextFunction): void {
  const requestId = randomBytes(8).toString("hex");
  response.locals["requestId"] = requestId;
  response.setHeader("X-Request-Id", requestId);
  next();
}

/** Lets through what pages and forms use, and refuses the rest before anything reads it. */
export function plainRequests(request: Request, response: Response, next: NextFunction): void {
  if (!methods.has(request.method)) {
    response.setHeader("Allow", [...methods].join(", "));
    return refuse(response, 405, "This method is not used here.");
  }
  const length = Number(request.headers["content-length"] ?? 0);
  if (request.headers["transfer-encoding"]) {
    return refuse(response, 411, "State the length of what you send.");
  }
  if (length > largestBody) return refuse(response, 413, "This is more than 2 MB.");
  if (length > 0 && !forms.test(request.headers["content-type"] ?? "")) {
    return refuse(response, 415, "Only forms are read here.");
  }
  next();
}

/**
 * Answers only for the configured origins. What proxies add about the host is dropped: the name the
 * portal has is a setting, not something a request may say.
 */
export function knownHost(origins: readonly string[]): RequestHandler {
  const hosts = new Set(origins.map((origin) => new URL(origin).host));
  const protocol = new URL(origins[0] ?? "").protocol.slice(0, -1);
  return (request, response, next) => {
    delete request.headers["x-forwarded-host"];
    Object.defineProperty(request, "protocol", { value: protocol });
    if (!hosts.has((request.headers.host ?? "").toLowerCase())) {
      return refuse(response, 421, "This is not the host you are looking for.");
    }
    next();
  };
}

/**
 * Refuses changes that another site asks the browser for (SES-07). The request must name one of our
 * origins; browsers that leave the origin out must say that the request comes from the same one.
 */
export function sameOrigin(origins: readonly string[]): RequestHandler {
  const ours = new Set(origins);
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const { origin, "sec-fetch-site": site } = request.headers;
    const allowed = origin === undefined ? site === "same-origin" : ours.has(origin);
    if (!allowed) return refuse(response, 403, "This request comes from another site.");
    next();
  };
}

/** A short answer that says nothing about the portal or the server. */
export function refuse(response: Response, status: number, reason: string): void {
  response.setHeader("Cache-Control", "no-store");
  // What the client still wants to send is not read, so the connection cannot be used again.
  if (status !== 404) response.setHeader("Connection", "close");
  response.status(status).type("text/plain; charset=utf-8").send(`${reason}\n`);
}
