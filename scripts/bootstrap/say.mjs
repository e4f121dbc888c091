/** Console sentences of the bootstrap scripts, and the one kind of error whose text is meant for the reader. */

export class Stop extends Error {}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Seconds for a reader: "0,4 giây", "2 phút 05 giây".
 * @param {number} ms */
export function duration(ms) {
  const seconds = ms / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1).replace(".", ",")} giây`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} phút ${String(whole % 60).padStart(2, "0")} giây`;
}

/** Says what begins, runs it, and says how long it took; a line every 20 s shows that it is alive.
 * @template T @param {string} title @param {() => Promise<T>} work @returns {Promise<T>} */
export async function step(title, work) {
  say(`${title} …`);
  const began = performance.now();
  const alive = setInterval(() => say(`  … vẫn đang chạy (${duration(performance.now() - began)})`), 20_000);
  try {
    const value = await work();
    say(`  xong sau ${duration(performance.now() - began)}.`);
    return value;
  } finally {
    clearInterval(alive);
  }
}

/** Ends the process with the sentence of a Stop, or with the whole error of a bug.
 * @param {unknown} error @returns {never} */
export function fail(error) {
  if (error instanceof Stop) process.stderr.write(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
}
