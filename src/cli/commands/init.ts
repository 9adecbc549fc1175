import { basename, dirname, extname, join, resolve } from "node:path";
import { DEFAULT_FLAG_FILE } from "../../io/flag-files.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import type { CommandRun } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { starterFile } from "../starter-file.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox init`: a flag file to start from, and its JSON Schema where it is asked for. */
export const init: CommandRun = async (args, world) => {
  const file = args.positionals[0] ?? DEFAULT_FLAG_FILE;
  const replace = args.has("force");
  const schema = args.has("schema") ? join(dirname(file), `${basename(file, extname(file))}.schema.json`) : undefined;
  await write(file, starterFile(schema === undefined ? undefined : basename(schema)), replace, world);
  if (schema !== undefined) {
    const { jsonSchema } = await import("../../document/json-schema.ts");
    await write(schema, `${JSON.stringify(jsonSchema(), null, 2)}\n`, replace, world);
  }
  const written = [file, ...(schema === undefined ? [] : [schema])];
  if (args.has("json")) await writeJson(world.stdout, { schema_version: 1, written });
  else await world.stdout.write(nextSteps(written));
  return 0;
};

const write = async (file: string, text: string, replace: boolean, world: World): Promise<void> => {
  const written = await writeWholeFile(resolve(world.cwd, file), text, { replace });
  if (written.ok) return;
  const hint = written.message === "exists already" ? { hint: "to replace it: --force" } : {};
  throw new Refusal(`${JSON.stringify(file)}: ${written.message}`, hint);
};

const nextSteps = (written: readonly string[]): string => {
  const [file = ""] = written;
  const option = file === DEFAULT_FLAG_FILE ? "" : ` --config ${quoteForShell(file)}`;
  return `${written.map((name) => `wrote ${safeText(name)}\n`).join("")}
Next:
  signalbox validate${option}
  signalbox evaluate${option} --env development
  signalbox explain${option} parallel_tests
`;
};

const quoteForShell = (text: string): string =>
  /^[A-Za-z0-9_./-]+$/.test(text) ? text : `'${safeText(text).replaceAll("'", "'\\''")}'`;
