import { msOf, type Instant } from "~/shared/time";

/**
 * How guessing is slowed down.
 *
 * An attempt is booked as a failure before the password is looked at, in one locked row each for the name and for the
 * address, so that a hundred attempts at once do not slip through together; a success takes its booking back. An attempt
 * that comes while a wait runs is refused unread: it is not booked and does not make the wait longer.
 *
 * By name (known or not): three attempts without a wait, then 2, 4, 8, 16 and at most 30 seconds from one attempt to the
 * next. One failure is forgotten every five minutes. From an address at which this account has signed in during the last 30
 * days the wait by name does not apply at all: whoever else tries the name cannot keep its owner out. From a new address the
 * owner waits half a minute at worst.
 *
 * By address (an IPv6 network of /64 counts as one): twenty attempts without a wait, because a whole office stands behind
 * one, then 5 seconds, doubling up to 15 minutes. One failure is forgotten every minute.
 */
export interface Slowing {
  freeCount: number;
  firstWaitMs: number;
  longestWaitMs: number;
  forgetOneAfterMs: number;
  /** More are not remembered, so that the way back to a free attempt has an end. */
  mostRemembered: number;
}

export const byName: Slowing = {
  freeCount: 3,
  firstWaitMs: 2_000,
  longestWaitMs: 30_000,
  forgetOneAfterMs: 5 * 60_000,
  mostRemembered: 12,
};
export const byAddress: Slowing = {
  freeCount: 20,
  firstWaitMs: 5_000,
  longestWaitMs: 15 * 60_000,
  forgetOneAfterMs: 60_000,
  mostRemembered: 40,
};

export interface Failures {
  count: number;
  lastAt: Instant;
}

/** How many failures still count now. */
export function rememberedCount(failures: Failures | null, now: Instant, slowing: Slowing): number {
  if (failures === null) return 0;
  const forgotten = Math.floor(Math.max(0, msOf(now) - msOf(failures.lastAt)) / slowing.forgetOneAfterMs);
  return Math.max(0, Math.min(failures.count, slowing.mostRemembered) - forgotten);
}

/** Milliseconds until the next attempt is read; 0: at once. */
export function waitMs(failures: Failures | null, now: Instant, slowing: Slowing): number {
  const count = rememberedCount(failures, now, slowing);
  if (failures === null || count < slowing.freeCount) return 0;
  const whole = Math.min(slowing.longestWaitMs, slowing.firstWaitMs * 2 ** (count - slowing.freeCount));
  return Math.max(0, whole - Math.max(0, msOf(now) - msOf(failures.lastAt)));
}

export function withOneMore(failures: Failures | null, now: Instant, slowing: Slowing): Failures {
  return { count: Math.min(slowing.mostRemembered, rememberedCount(failures, now, slowing) + 1), lastAt: now };
}

/** The name under which an address is counted: IPv4 whole, IPv6 by its network. */
export function addressKey(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (four !== undefined) return four;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ""))
    .join(":");
}
