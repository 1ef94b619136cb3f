import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import "~/kernel/speech.server";
import { NonceContext } from "~/components/nonce";
import { reportError } from "~/http/errors.server";

export { checkReadiness, runWorker, shutdown } from "~/http/process.server";

export const streamTimeout = 15_000;

// oxlint-disable-next-line eslint/max-params -- Remix calls it with five
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  ...[remix, { cspNonce }]: [EntryContext, AppLoadContext]
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answer = status;
    const page = (
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remix} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: cspNonce,
      onAllReady() {
        clearTimeout(tooLate);
        headers.set("Content-Type", "text/html; charset=utf-8");
        // In one piece: nothing is left to wait for, and every piece costs a turn of the streams.
        resolve(
          buffer(pipe(new PassThrough())).then(
            (body) => new Response(body, { headers, status: answer }),
          ),
        );
      },
      onShellError: reject,
      onError() {
        answer = 500;
      },
    });
    const tooLate = setTimeout(abort, streamTimeout + 1000).unref();
  });
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  reportError(error, context.requestId);
};
