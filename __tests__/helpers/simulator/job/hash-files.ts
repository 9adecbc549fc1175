import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { toExpressionData } from "../../expressions/expression-contexts.ts";
import { unsupported } from "./unsupported.ts";

/**
 * The SHA-256 over the SHA-256 of each file that the patterns name in the workspace; empty when there is none.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/expressions#hashfiles and actions/runner,
 * src/Misc/expressionFunc/hashFiles. Files come in the order of their paths.
 */
export function hashFiles(patterns: readonly string[], workspace: string): string {
  const lines = patterns.flatMap((pattern) => pattern.split("\n")).map((line) => line.trim());
  if (lines.some((line) => line.startsWith("--"))) throw unsupported("an option of hashFiles");
  const found = new Set<string>();
  // A later line takes out what an earlier one found, so their order counts.
  for (const line of lines.filter((text) => text !== "" && !text.startsWith("#"))) {
    const matches = globSync(line.replace(/^!/u, ""), { cwd: workspace });
    for (const match of matches) line.startsWith("!") ? found.delete(match) : found.add(match);
  }
  const files = [...found].map((file) => resolve(workspace, file)).filter((file) => statSync(file).isFile());
  if (files.length === 0) return "";
  const total = createHash("sha256");
  for (const file of files.sort()) total.update(createHash("sha256").update(readFileSync(file)).digest());
  return total.digest("hex");
}

/** hashFiles in the form that the expression engine takes. */
export function hashFilesFunction(workspace: string): FunctionDefinition {
  return {
    name: "hashFiles",
    minArgs: 1,
    maxArgs: 255,
    call: (...patterns) =>
      toExpressionData(
        hashFiles(
          patterns.map((pattern) => pattern.coerceString()),
          workspace,
        ),
      ),
  };
}
