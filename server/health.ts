import { Router, type RequestHandler } from "express";

export type Health = {
  /** False from the moment the process was asked to stop. */
  isOpen(): boolean;
  /** Rejects when the portal cannot serve. */
  check(): Promise<void>;
};

const patience = 2_000;
const fresh = 1_000;

/**
 * `/health/live`: this process runs. `/health/ready`: send it requests. Neither says anything else;
 * the first never asks the database, the second at most once a second.
 */
export function health(state: Health): RequestHandler {
  const router = Router();
  const isWell = remembered(() => answersInTime(state.check()));
  router.get("/live", (_request, response) => {
    response.set("Cache-Control", "no-store").sendStatus(200);
  });
  router.get("/ready", (_request, response, next) => {
    const answer = (isReady: boolean) => {
      if (!isReady) response.set("Retry-After", "5");
      response.set("Cache-Control", "no-store").sendStatus(isReady ? 200 : 503);
    };
    if (state.isOpen()) isWell().then(answer, next);
    else answer(false);
  });
  return router;
}

function remembered(ask: () => Promise<boolean>): () => Promise<boolean> {
  let answer: { until: number; value: Promise<boolean> } | undefined;
  return () => {
    if (!answer || answer.until < Date.now()) {
      answer = { until: Date.now() + fresh, value: ask() };
    }
    return answer.value;
  };
}

async function answersInTime(answer: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const inTime = answer.then(
    () => true,
    () => false,
  );
  return Promise.race([inTime, tooLate]).finally(() => clearTimeout(timer));
}
