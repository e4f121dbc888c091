import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";

/** All files under the given files and folders, sorted; what is not there is left out.
 * @param {string[]} roots @returns {string[]} */
export function filesUnder(roots) {
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {string} */ path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      for (const entry of readdirSync(path, { withFileTypes: true }))
        if (entry.isDirectory()) visit(`${path}/${entry.name}`);
        else found.push(`${path}/${entry.name}`);
    } else if (stat) found.push(path);
  };
  roots.forEach(visit);
  return found.sort();
}

/** Cheap: names, sizes and times of change. Enough to say "nothing was touched".
 * @param {string[]} files */
export function touchPrint(files) {
  const hash = createHash("sha256");
  for (const file of files) {
    const stat = statSync(file);
    hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Exact: names and contents. A fresh checkout has new times but may have the same contents.
 * @param {string[]} files */
export function contentPrint(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(createHash("sha256").update(readFileSync(file)).digest());
  return hash.digest("hex");
}
