import { resolve } from "node:path";
import { flagFileText } from "../../interop/flag-file-text.ts";
import { writeWholeFile } from "../../io/write-whole-file.ts";
import { colorOf, paint } from "../color.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import type { Imported, Importer } from "../importers/imported.ts";
import { nearestWord } from "../nearest-word.ts";
import { readText } from "../read-text.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** Each form is loaded only when it is asked for. */
const IMPORTERS: ReadonlyMap<string, () => Promise<Importer>> = new Map([
  ["legacy", async () => (await import("../importers/legacy.ts")).importLegacyText],
  ["unleash", async () => (await import("../importers/unleash.ts")).importUnleashText],
]);

/** `signalbox import`: a flag file from another form, and every loss. */
export const importFlags: CommandRun = async (args, world) => {
  const [form = "", file = ""] = args.positionals;
  const importer = await importerOf(form);
  const imported = await importer(await readText(file, world), file === "-" ? "stdin" : file);
  const lost = imported.notes.filter(({ loss }) => loss === "lost").length;
  const text = flagFileText(imported.document);
  const output = args.one("output");
  if (output !== undefined) await write(output, text, args, world);
  if (args.has("json")) {
    const { document, notes } = imported;
    const written = output === undefined ? {} : { written: output };
    await writeJson(world.stdout, {
      schema_version: 1,
      ...written,
      document,
      notes: notes.map((note) => ({ ...note })),
    });
  } else {
    await world.stderr.write(reportOf(imported, colorOf(world.stderr, world.env) && !args.has("no-color")));
    if (output === undefined) await world.stdout.write(text);
    else await world.stdout.write(`wrote ${safeText(output)}\n`);
  }
  const left = imported.notes.some(({ loss }) => loss !== "adapted");
  return lost > 0 || (left && args.has("strict")) ? 1 : 0;
};

const importerOf = async (form: string): Promise<Importer> => {
  const load = IMPORTERS.get(form);
  if (load !== undefined) return load();
  const near = nearestWord(form, IMPORTERS.keys());
  const hint = near === undefined ? `known: ${[...IMPORTERS.keys()].join(", ")}` : `did you mean ${near}?`;
  throw new Refusal(`${JSON.stringify(form)} is no form that can be imported`, { hint });
};

const reportOf = ({ document, notes }: Imported, color: boolean): string => {
  const lines = notes.map(({ loss, message, place }) => {
    const word = paint(loss === "lost" ? "red" : "yellow", loss, color);
    return `${safeText(place)} ${word}: ${safeText(message)}\n`;
  });
  const lost = notes.filter(({ loss }) => loss === "lost").length;
  return `${lines.join("")}${countOf(Object.keys(document.flags).length, "flag")} carried over, ${lost} lost\n`;
};

const write = async (file: string, text: string, args: CommandArguments, world: World): Promise<void> => {
  const written = await writeWholeFile(resolve(world.cwd, file), text, { replace: args.has("force") });
  if (written.ok) return;
  const hint = written.message === "exists already" ? { hint: "to replace it: --force" } : {};
  throw new Refusal(`${JSON.stringify(file)}: ${written.message}`, hint);
};
