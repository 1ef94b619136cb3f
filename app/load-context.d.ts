import "@remix-run/node";

declare module "@remix-run/node" {
  /** What the server gives every request (server/serve.ts). */
  interface AppLoadContext {
    cspNonce: string;
    /** Names the request in logs, in the record and on error pages. */
    requestId: string;
    /** The true address of the client, for throttling only. */
    clientAddress: string;
  }
}
