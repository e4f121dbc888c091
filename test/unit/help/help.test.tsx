import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { topics } from "~/help/topics";
import routes from "~/routes";
import { roles } from "~/shared/actor";

/** Source of the screens, without the help itself and the home page, which leads to them. */
const screens = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(help|worklist)\//.test(file))
  .map((file) => readFileSync(`app/${file}`, "utf8"))
  .join("\n");

/** Words of a button as a screen's source has them: between tags, or as a text of its own. */
function standsOnAScreen(name: string): boolean {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(>\\s*|["'\`])${literal}(\\s*<|["'\`])`).test(screens);
}

const patterns = routes.map(({ index, path = "" }) =>
  index === true ? /^\/$/ : new RegExp(`^/${path.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}$`),
);

describe.each(topics.map((topic) => [topic.slug, topic] as const))("help on %s", (_, topic) => {
  const html = renderToStaticMarkup(topic.body);

  it("names every button as the screens do", () => {
    const named = [...html.matchAll(/<b>“([^<]+)”<\/b>/g)].map((found) => found[1] ?? "");
    expect(named.filter((name) => !standsOnAScreen(name))).toEqual([]);
  });

  it("leads nowhere but to pages that exist", () => {
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map((found) => (found[1] ?? "").replace(/[?#].*$/, ""));
    expect(hrefs.filter((href) => !patterns.some((pattern) => pattern.test(href)))).toEqual([]);
    const slugs = hrefs.filter((href) => href.startsWith("/help/")).map((href) => href.slice("/help/".length));
    expect(slugs.filter((slug) => !topics.some((one) => one.slug === slug))).toEqual([]);
  });

  it("addresses nobody and shouts nothing", () => {
    expect(html.replace(/<[^>]+>/g, " ")).not.toMatch(/\bbạn\b|quý vị|[!]/i);
  });
});

describe("the help", () => {
  it("has a page for every role and each page once", () => {
    expect(topics.filter((topic) => topic.group === "role")).toHaveLength(roles.length);
    expect(new Set(topics.map((topic) => topic.slug)).size).toBe(topics.length);
  });
});
