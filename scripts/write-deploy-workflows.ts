/** Writes the deployment workflows, their published copies and the tables of their page; a test fails when they differ. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withDeployTables } from "./deploy-workflows/tables.ts";
import { deployWorkflows } from "./deploy-workflows/workflows.ts";

const root = join(import.meta.dirname, "..");
for (const { file, text } of deployWorkflows()) {
  for (const folder of ["workflows", ".github/workflows"]) writeFileSync(join(root, folder, file), text);
}
const page = join(root, "docs", "deployments.md");
writeFileSync(page, withDeployTables(readFileSync(page, "utf8")));
