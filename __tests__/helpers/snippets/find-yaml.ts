import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";
import { readPage, readPages } from "../markdown.ts";
import type { Json } from "../simulator/json.ts";
import { kindsOf, type YamlKind } from "./yaml-kind.ts";

export const PROJECT = join(import.meta.dirname, "..", "..", "..");

/** A piece of YAML of the project. */
export type Piece = {
  /** File and line. */
  readonly at: string;
  /** Stays when lines move: the file, with the heading above a fence and a number from the second fence on. */
  readonly key: string;
  readonly text: string;
  readonly value: Json;
  readonly kinds: readonly YamlKind[];
};

/** Folders and files whose YAML somebody reads or runs. */
const PLACES = ["examples", "config", "workflows", ".github", "actions", "action.yml"];

/** Everything: fences of the pages, files, and fragments in the comments of workflow files. */
export function findYaml(): readonly Piece[] {
  const files = PLACES.flatMap(filesBelow).filter((file) => /\.ya?ml$/.test(file));
  return [...fences(), ...files.map(ofFile), ...files.flatMap(fragmentsInComments)];
}

/** Fences that are not marked as YAML and hold some of Actions all the same, by file and line. */
export function unmarkedFences(): readonly string[] {
  const marked = /^ya?ml\b/;
  const keys = /^\s*(?:- )?(?:uses: \S+[@/]|runs-on: |jobs:\s*$|workflow_call:\s*$)/m;
  return readPages().flatMap(({ file, fences, text }) => [
    ...fences
      .filter(({ info, text: inside }) => !marked.test(info) && keys.test(inside))
      .map(({ line }) => `${file}:${line}`),
    ...text.split("\n").flatMap((line, index) => (/^\s+(?:```|~~~)/.test(line) ? [`${file}:${index + 1}`] : [])),
  ]);
}

function filesBelow(place: string): string[] {
  if (place.includes(".yml")) return [place];
  const names = readdirSync(join(PROJECT, place), { recursive: true, encoding: "utf8" });
  return names.map((name) => join(place, name).split(sep).join("/"));
}

function fences(): Piece[] {
  return readPages().flatMap(({ file, text: page, fences: all }) => {
    const seen = new Map<string, number>();
    return all
      .filter(({ info }) => /^ya?ml\b/.test(info))
      .map(({ info, line, text }) => {
        const base = `${file}: ${headingAbove(page, line)}`;
        const number = (seen.get(base) ?? 0) + 1;
        seen.set(base, number);
        const piece = { info, beside: textsBeside(file).includes(text), imported: false };
        return { ...read(text, `${file}:${line}`, piece), key: number === 1 ? base : `${base} (${number})` };
      });
  });
}

function headingAbove(page: string, line: number): string {
  const above = page.split("\n").slice(0, line);
  return above.findLast((each) => /^#{1,6} /.test(each))?.replace(/^#+ /, "") ?? "";
}

function textsBeside(page: string): string[] {
  const folder = join(PROJECT, dirname(page));
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

function ofFile(file: string): Piece {
  const page = join(dirname(file), "README.md");
  const command = `import legacy ${file.split("/").at(-1)}`;
  const imported = existsSync(join(PROJECT, page)) && readPage(page).text.includes(command);
  return { ...read(readFileSync(join(PROJECT, file), "utf8"), file, { beside: false, imported }), key: file };
}

/** Indented runs of comment lines: what a comment shows as code. */
function fragmentsInComments(file: string): Piece[] {
  const fragments: { line: number; lines: string[] }[] = [];
  for (const [index, line] of readFileSync(join(PROJECT, file), "utf8").split("\n").entries()) {
    if (!line.startsWith("#   ")) continue;
    const last = fragments.at(-1);
    if (last !== undefined && last.line + last.lines.length === index) last.lines.push(line.slice(4));
    else fragments.push({ line: index, lines: [line.slice(4)] });
  }
  return fragments.map(({ line, lines }) => {
    const at = `${file}:${line + 1}`;
    return { ...read(`${lines.join("\n")}\n`, at, { beside: false, imported: false }), key: `${file}: comment` };
  });
}

function read(
  text: string,
  at: string,
  around: { info?: string; beside: boolean; imported: boolean },
): Omit<Piece, "key"> {
  const value = load(text, { schema: CORE_SCHEMA, filename: at }) as Json;
  return { at, text, value, kinds: kindsOf({ value, ...around }) };
}
