import { expect, test } from "vitest";
import { localAddress } from "~/http/local-address.server";

test.each([
  ["/documents/1?sort=title#readers", "/documents/1?sort=title#readers"],
  ["/", "/"],
  ["/a//b", "/a//b"],
])("%s is an address of this site", (address, same) => {
  expect(localAddress(address)).toBe(same);
});

test.each([
  "",
  "documents",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/\n/evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/%2e//evil.example",
  "/%2e%2E//evil.example",
  "/a/../..//evil.example",
  "/a/..//evil.example",
])("%j leads to the start page instead", (address) => {
  expect(localAddress(address)).toBe("/");
});

test("no address leads to the start page", () => {
  expect(localAddress(null)).toBe("/");
  expect(localAddress(undefined)).toBe("/");
});
