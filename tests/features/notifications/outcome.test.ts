import * as fc from "fast-check";
import { expect, test } from "vitest";
import { outcomeOf, secondsToWait } from "~/features/notifications/outcome";

test.each([
  [{ ok: true, providerId: "1" } as const, "sent"],
  [{ ok: false, status: null, name: "application_error" } as const, "queued"],
  [{ ok: false, status: 500, name: "application_error" } as const, "queued"],
  [{ ok: false, status: 503, name: "application_error" } as const, "queued"],
  [{ ok: false, status: 429, name: "rate_limit_exceeded" } as const, "queued"],
  [{ ok: false, status: 409, name: "concurrent_idempotent_requests" } as const, "queued"],
  [{ ok: false, status: 409, name: "invalid_idempotent_request" } as const, "dead"],
  [{ ok: false, status: 400, name: "validation_error" } as const, "dead"],
  [{ ok: false, status: 422, name: "missing_required_field" } as const, "dead"],
])("%j is %s", (delivery, outcome) => {
  expect(outcomeOf(delivery)).toBe(outcome);
});

test("the wait doubles, never exceeds 45 minutes and is never less than half of what is due", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempts, chance) => {
        const due = Math.min(2 ** attempts * 5, 1800);
        const seconds = secondsToWait(attempts, chance);
        expect(seconds).toBeGreaterThanOrEqual(due / 2);
        expect(seconds).toBeLessThanOrEqual(due * 1.5);
      },
    ),
  );
});
