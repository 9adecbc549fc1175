import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Parsed, parsed, quoted, refused } from "../syntax/parsed.ts";

/** `lib` is what the hooks of the adapters share. */
const NO_ADAPTER = "lib";

/** The folder of an adapter that ships with this program, which may run from its sources or from a bundle of them. */
export const findAdapter = (name: string, from: string = import.meta.dirname): Parsed<string> => {
  const known = adaptersAbove(from);
  const folder = known.find((path) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`));
  if (folder !== undefined) return parsed(folder);
  const names = known.map((path) => path.slice(dirname(path).length + 1));
  return refused(`adapter ${quoted(name)} is none of ${names.length === 0 ? "any; none are here" : names.join(", ")}`);
};

const adaptersAbove = (from: string): readonly string[] => {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, "adapters");
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      const entries = readdirSync(path, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory() && entry.name !== NO_ADAPTER)
        .map((entry) => join(path, entry.name));
    }
    if (dirname(folder) === folder) return [];
  }
};
