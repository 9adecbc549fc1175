/** Writes every action.yml and the tables of docs/action.md from the tables in src/action; a test fails when they differ. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { actionManifests, withTables } from "./action-reference.ts";

const root = join(import.meta.dirname, "..");
for (const { file, text } of actionManifests()) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const page = join(root, "docs", "action.md");
writeFileSync(page, withTables(readFileSync(page, "utf8")));
