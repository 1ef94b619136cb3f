import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

export type FakeResend = {
  readonly url: string;
  /** Every mail it sent out, by idempotency key: how often, and to whom. */
  readonly effects: ReadonlyMap<string, number>;
  /** Requests whose key it knew: repeats it answered without acting again. */
  readonly absorbed: () => number;
  /** Another body under a known key. */
  readonly contradictions: () => number;
  stop(): Promise<void>;
};

/**
 * A mail provider that behaves like Resend at its worst: it remembers keys, fails before acting, and
 * loses answers after acting.
 */
export async function fakeResend({
  lost = 0.1,
  failed = 0.05,
  onAct,
}: {
  lost?: number;
  failed?: number;
  /** Called after it acted and before it answers. */
  onAct: () => void;
}): Promise<FakeResend> {
  const bodies = new Map<string, string>();
  const effects = new Map<string, number>();
  const counts = { absorbed: 0, contradictions: 0 };
  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const key = String(request.headers["idempotency-key"]);
    const body = createHash("sha256");
    for await (const chunk of request) body.update(String(chunk));
    await pause(Math.random() * 40);
    if (Math.random() < failed) return reply(response, 500, { name: "internal_server_error" });
    const digest = body.digest("hex");
    const known = bodies.get(key);
    if (known !== undefined && known !== digest) {
      counts.contradictions += 1;
      return reply(response, 409, { name: "invalid_idempotent_request" });
    }
    if (known === undefined) {
      bodies.set(key, digest);
      effects.set(key, (effects.get(key) ?? 0) + 1);
      onAct();
    } else {
      counts.absorbed += 1;
    }
    await pause(Math.random() * 40);
    if (Math.random() < lost) return request.socket.destroy();
    return reply(response, 200, { id: key });
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("It has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    effects,
    absorbed: () => counts.absorbed,
    contradictions: () => counts.contradictions,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, statusCode: number, body: object) {
  response.writeHead(statusCode, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ statusCode, message: "as told", ...body }));
}
