/** Writes the generated part of docs/cli.md from the table of commands; a test fails when they differ. */
import { readFileSync, writeFileSync } from "node:fs";
import { commandReference } from "../src/cli/command-reference.ts";

const FILE = new URL("../docs/cli.md", import.meta.url);
const MARKERS = /(<!-- commands:begin -->\n)[\s\S]*(\n<!-- commands:end -->)/;

const page = readFileSync(FILE, "utf8");
if (!MARKERS.test(page)) throw new Error("docs/cli.md: the markers commands:begin and commands:end are missing");
writeFileSync(
  FILE,
  page.replace(MARKERS, (_all, begin, end) => `${begin}\n${commandReference()}\n${end}`),
);
