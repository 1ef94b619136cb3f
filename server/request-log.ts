import type { Request, RequestHandler } from "express";
import type { Logger } from "pino";

/**
 * One line a request: number, method, shape of the path, status, milliseconds. No address, no cookie,
 * no query, and no ids or tokens from the path: the log holds no personal data and opens no door.
 */
export function requestLog(log: Pick<Logger, "info">): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once("close", () => {
      log.info({
        requestId: String(response.locals["requestId"]),
        method: request.method,
        path: shapeOf(request),
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}

function shapeOf({ originalUrl }: Request): string {
  const [path = ""] = originalUrl.split("?");
  return path.split("/").map(nameOrId).join("/");
}

/** Our own names are short words; anything else in a path came from outside. */
function nameOrId(segment: string): string {
  return /^[a-z][a-z-]{0,23}(\.(data|ics|atom|csv|svg|ico|txt))?$/.test(segment) || segment === ""
    ? segment
    : ":id";
}
