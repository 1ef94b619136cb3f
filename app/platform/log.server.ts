import { pino } from "pino";
import { env } from "./env.server";

/** One JSON line an event. Nothing that names a person or quotes a text goes in here. */
export const log = pino({ level: env().LOG_LEVEL, base: null });
