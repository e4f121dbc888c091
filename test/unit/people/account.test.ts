import { describe, expect, it } from "vitest";
import { browserName, localPathOf, suggestUsername, usernameOf, usernamePattern } from "~/people/account";
import { passwordProblem } from "~/people/password";
import { sampleAccounts, samplePassword } from "~/people/sample-accounts";

describe("a new password", () => {
  it.each([
    ["ngắn", "thuynt", "ít nhất 10"],
    ["Thuynt.2026", "thuynt", "tên đăng nhập"],
    ["quanlythuongmai", "quanlythuongmai", "tên đăng nhập"],
    ["Password123", "a", "hay bị dò"],
    ["MẬT KHẨU 123", "a", "hay bị dò"],
    ["aaaaaaaaaaaa", "a", "lặp lại"],
    ["abcdefghijkl", "a", "liền nhau"],
    ["1212121212", "b", "lặp lại"],
  ])("“%s” is refused", (password, username, why) => {
    expect(passwordProblem(password, username)).toContain(why);
  });

  it.each(["mưa rơi bến cũ", "Cây cầu số 9", "x7-Kqm2-pTz", samplePassword])("“%s” is taken", (password) => {
    expect(passwordProblem(password, "thuynt")).toBeNull();
  });
});

describe("a username", () => {
  it.each([
    ["Nguyễn Thị Thủy", "thuynt"],
    ["Đỗ Đức Độ", "dodd"],
    ["Y Blĕk Niê Kđăm", "kdamybn"],
    ["H’Hen", "hhen"],
    ["Ý", "y00"],
  ])("is suggested for %s", (name, username) => {
    expect(suggestUsername(name, new Set())).toBe(username);
    expect(username).toMatch(usernamePattern);
  });

  it("gets a number when the name is taken", () => {
    expect(suggestUsername("Nguyễn Thị Thủy", new Set(["thuynt", "thuynt2"]))).toBe("thuynt3");
  });

  it("means the same in any case", () => {
    expect(usernameOf(" ThuyNT ")).toBe("thuynt");
  });

  it("is well-formed in the sample", () => {
    for (const { username } of sampleAccounts) expect(username).toMatch(usernamePattern);
  });
});

describe("where to go after signing in", () => {
  it.each(["/", "/ho-so?trang_thai=returned", "/phong-trao/1#a"])("%s is ours", (next) => {
    expect(localPathOf(next)).toBe(next);
  });

  it.each([
    "",
    "https://xau.example",
    "//xau.example",
    "/\\xau.example",
    "/\t/xau.example",
    "javascript:alert(1)",
    "ho-so",
    "/a\\b",
  ])("%s is not", (next) => {
    expect(localPathOf(next)).toBeNull();
  });
});

it.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36",
    "Chrome trên Windows",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36 Edg/128.0",
    "Edge trên Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile Safari/604.1",
    "Safari trên iOS",
  ],
  ["curl/8.0", "Trình duyệt khác"],
])("names the browser of %s", (agent, name) => {
  expect(browserName(agent)).toBe(name);
});
