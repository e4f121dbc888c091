import { pino, type Logger as PinoLogger } from "pino";

/** Structured logs. Never names of people, typed texts, votes or tokens: ids, codes and figures only. */
export type Logger = PinoLogger;

/** Lines go out in pieces of 4 KB, at the latest after half a second and at the end of the process: a system call for each line is dear. */
const destination = { dest: 1, sync: false, minLength: 4_096, periodicFlush: 500 };

export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(destination));
}
