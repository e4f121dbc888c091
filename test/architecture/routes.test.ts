import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import routes from "../../app/routes";
import { expectations } from "../routes/expectations";

/** Every file under app/routes but the tables that name them. */
const files = readdirSync("app/routes", { recursive: true, encoding: "utf8" })
  .map((file) => `routes/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith("/table.ts"));

const text = (file: string): string => readFileSync(`app/${file}`, "utf8");

describe("the route tables", () => {
  it("name every file of app/routes, each once", () => {
    // A file that answers two addresses (a PDF and its Word copy) is named twice, the second time with an id of its own.
    expect([...new Set(routes.map((route) => route.file))].sort()).toEqual(files.sort());
    const ids = routes.map((route) => route.id ?? route.file);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("name addresses that differ, in lower case and without diacritics", () => {
    const addresses = routes.map((route) => (route.path ?? "").replaceAll(/:\w+/g, ":"));
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
    expect(addresses.filter((address) => !/^[a-z0-9./:-]*$/.test(address))).toEqual([]);
  });

  it("nest nothing: with single fetch a layout's refusal would still let its child's data out", () => {
    expect(routes.filter((route) => route.children !== undefined && route.children.length > 0)).toEqual([]);
  });

  it("are all in the table of who may see what", () => {
    const ids = routes.map((route) => route.id ?? route.file.replace(/\.tsx?$/, ""));
    expect(ids.filter((id) => expectations[id] === undefined)).toEqual([]);
    expect(Object.keys(expectations).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("a route", () => {
  it.each(files.filter((file) => file.endsWith(".tsx")))(
    "%s shows a page with a title and loads for itself",
    (file) => {
      expect(text(file)).toMatch(/export default function \w+Route\(/);
      expect(text(file)).toMatch(/export const meta: MetaFunction/);
      expect(text(file)).toMatch(/export async function loader\(/);
    },
  );

  it.each(files.filter((file) => file.endsWith(".ts")))(
    "%s gives a file or does a thing, and shows no page",
    (file) => {
      expect(text(file)).not.toMatch(/export default/);
      expect(text(file)).toMatch(/export async function (loader|action)\(/);
    },
  );
});
