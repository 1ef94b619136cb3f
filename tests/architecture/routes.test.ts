import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = "app/routes";
const routes = readdirSync(folder).filter((name) => /\.tsx?$/.test(name));
const door = /\b(withActor|withPerson|withVisitor|submit|submitAsPerson|submitAsVisitor)\(/;

function handlersOf(name: string) {
  const source = readFileSync(`${folder}/${name}`, "utf8");
  return {
    handlers: source.match(/^export async function (loader|action)\b[^]*?^}/gm) ?? [],
    exported: source.match(/^export\b[^\n]*\b(loader|action)\b(?!>)/gm) ?? [],
  };
}

test.each(routes)("%s answers only through the door", (name) => {
  const { handlers, exported } = handlersOf(name);
  expect(exported.filter((line) => !line.includes("meta"))).toHaveLength(handlers.length);
  for (const handler of handlers) expect(handler).toMatch(door);
});

test("what strangers can reach is written down", () => {
  const open = routes.filter((name) =>
    handlersOf(name).handlers.some((it) => /\b(withVisitor|submitAsVisitor)\(/.test(it)),
  );
  expect(open).toMatchSnapshot();
});

test("what is open before the agreements are accepted is written down", () => {
  const open = routes.filter((name) =>
    handlersOf(name).handlers.some((it) => /\b(withPerson|submitAsPerson)\(/.test(it)),
  );
  expect(open).toMatchSnapshot();
});

test("no file of the project sends markup past React except the one that says why", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".tsx") && !name.startsWith("platform/generated"),
  );
  const found = files.filter((name) =>
    readFileSync(`app/${name}`, "utf8").includes("dangerouslySetInnerHTML"),
  );
  expect(found).toMatchSnapshot();
});

test("no SQL is put together from strings", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const found = files.filter((name) => {
    if (name.startsWith("platform/generated")) return false;
    return /Raw(Unsafe)?\s*\(|Prisma\.raw\b/.test(readFileSync(`app/${name}`, "utf8"));
  });
  expect(found).toEqual([]);
});
