/** Writes the deployment workflows, and their published copies; a test fails when they differ. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deployWorkflows } from "./deploy-workflows/workflows.ts";

const root = join(import.meta.dirname, "..");
for (const { file, text } of deployWorkflows()) {
  for (const folder of ["workflows", ".github/workflows"]) writeFileSync(join(root, folder, file), text);
}
