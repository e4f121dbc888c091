import { pino, type Logger as PinoLogger } from "pino";

/** Structured logs. Never names of people, typed texts, votes or tokens: ids, codes and figures only. */
export type Logger = PinoLogger;

export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
