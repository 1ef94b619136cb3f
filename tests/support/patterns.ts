import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { root } from "../../server/root";

/** A regular expression of the gate's engine, and the name it has in the list of proofs. */
export type Pattern = { source: string; flags: string; key: string };

/**
 * Every pattern of the engine: those written in its sources, and those it makes of words when it is
 * loaded. `load` loads it, afresh.
 */
export async function patternsOfEngine(load: () => Promise<unknown>): Promise<Pattern[]> {
  const patterns = [...(await written()), ...(await made(load))];
  return [...new Map(patterns.map((it) => [it.key, it])).values()];
}

async function written(): Promise<Pattern[]> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, "app/features/screening/screen.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  const found: Pattern[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push(pattern(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("gate.js", outputFiles[0]?.text ?? "", ts.ScriptTarget.Latest));
  return found;
}

async function made(load: () => Promise<unknown>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const expression = new target(source, flags);
      found.push(pattern(expression.source, expression.flags));
      return expression;
    },
  });
  await load().finally(() => (globalThis.RegExp = original));
  return found;
}

function pattern(source: string, flags: string): Pattern {
  const key = createHash("sha256").update(`/${source}/${flags}`).digest("hex").slice(0, 16);
  return { source, flags, key };
}
