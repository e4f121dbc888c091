import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "vite";
import { createDocumentRenderer, type DocumentRenderer } from "~/documents/render-in-worker.server";
import { renderDocumentDocx } from "~/documents/render-docx.server";
import { renderDocumentPdf } from "~/documents/render-pdf.server";
import { aliases } from "../../vite.aliases";
import { sampleDocuments } from "../unit/documents/sample-documents";

// Inside the repository, where the worker finds its packages.
mkdirSync("node_modules/.cache", { recursive: true });
const folder = mkdtempSync("node_modules/.cache/document-worker-");
const open: DocumentRenderer[] = [];

function rendererOf(workerFile: string): DocumentRenderer {
  const renderer = createDocumentRenderer(workerFile);
  open.push(renderer);
  return renderer;
}

/** A worker written here, to fall or to fail on purpose. */
function workerOf(name: string, source: string): string {
  const file = join(process.cwd(), folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort } from "node:worker_threads";\n${source}`);
  return file;
}

const document = sampleDocuments["decision"];
if (document === undefined) throw new Error("no decision");

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: aliases },
    publicDir: false,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      rollupOptions: {
        input: { "document-worker": "app/documents/document-worker.ts" },
        output: { entryFileNames: "[name].js" },
      },
    },
  });
});

afterAll(async () => {
  await Promise.all(open.map((renderer) => renderer.close()));
  rmSync(folder, { recursive: true, force: true });
});

test("one worker draws what is queued, in turn, to the same bytes as here", async () => {
  const renderer = rendererOf(join(process.cwd(), folder, "document-worker.js"));
  const receipt = sampleDocuments["receipt"] ?? document;
  const [first, second, third] = await Promise.all([
    renderer.render(document),
    renderer.render(receipt),
    renderer.render(document),
  ]);
  const here = await renderDocumentPdf(document);
  expect(Buffer.from(first).equals(here)).toBe(true);
  expect(Buffer.from(second).equals(await renderDocumentPdf(receipt))).toBe(true);
  expect(Buffer.from(third).equals(here)).toBe(true);
});

test("the same worker writes Word files, to the same bytes as here", async () => {
  const renderer = rendererOf(join(process.cwd(), folder, "document-worker.js"));
  const [word, pdf] = await Promise.all([renderer.render(document, "docx"), renderer.render(document)]);
  expect(Buffer.from(word).equals(await renderDocumentDocx(document))).toBe(true);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe("%PDF-");
});

test("a worker that falls once is replaced and the document still drawn", async () => {
  const marker = JSON.stringify(join(process.cwd(), folder, "fallen"));
  const renderer = rendererOf(
    workerOf(
      "falls-once",
      `import { existsSync, writeFileSync } from "node:fs";
parentPort.on("message", ({ id }) => {
  if (existsSync(${marker})) parentPort.postMessage({ id, bytes: new Uint8Array([37]) });
  else { writeFileSync(${marker}, ""); process.exit(3); }
});`,
    ),
  );
  expect([...(await renderer.render(document))]).toEqual([37]);
});

test("a document that fells every worker is refused, and the next one gets a fresh worker", async () => {
  const renderer = rendererOf(
    workerOf(
      "falls-on-decisions",
      `parentPort.on("message", ({ id, document }) => {
  if (document.title.startsWith("Quyết định")) throw new Error("fell");
  parentPort.postMessage({ id, bytes: new Uint8Array([37]) });
});`,
    ),
  );
  const refused = renderer.render(document);
  const next = renderer.render({ ...document, title: "Biên bản" });
  await expect(refused).rejects.toThrow("fell");
  expect([...(await next)]).toEqual([37]);
});

test("a failure inside the worker reaches the caller, and a closed renderer refuses", async () => {
  const renderer = rendererOf(
    workerOf(
      "fails",
      `parentPort.on("message", ({ id }) => parentPort.postMessage({ id, failure: "no such letter" }));`,
    ),
  );
  await expect(renderer.render(document)).rejects.toThrow("no such letter");
  await renderer.close();
  await expect(renderer.render(document)).rejects.toThrow("closed");
});
