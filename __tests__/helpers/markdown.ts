import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A fenced block of a page: the words after the fence, its text, and the line of the fence (from 1). */
type Fence = { readonly info: string; readonly text: string; readonly line: number };

/** A page of the documentation; `file` is relative to the repository, with `/`. */
export type Page = {
  readonly file: string;
  readonly text: string;
  readonly fences: readonly Fence[];
  /** The text with fenced blocks and inline code emptied, lines kept. */
  readonly prose: string;
  /** What a link after `#` can name. */
  readonly anchors: ReadonlySet<string>;
};

/** A table as rows by column heading. Cells are trimmed, and `\|` is a bar. */
export type Table = { readonly line: number; readonly rows: readonly { readonly [column: string]: string }[] };

const root = join(import.meta.dirname, "..", "..");

/** The anchor that GitHub gives a heading: small letters, no punctuation, `-` for each space. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(" ", "-");

/** Reads one page by its path in the repository. */
export const readPage = (file: string): Page => {
  const text = readFileSync(join(root, file), "utf8");
  const fences: Fence[] = [];
  const prose: string[] = [];
  let open: { info: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (fence !== null) {
      if (open === undefined) open = { info: fence[1] ?? "", line: index + 1, lines: [] };
      else {
        fences.push({ info: open.info, line: open.line, text: `${open.lines.join("\n")}\n` });
        open = undefined;
      }
      prose.push("");
    } else if (open === undefined) prose.push(line.replaceAll(/`[^`]*`/g, "``"));
    else {
      open.lines.push(line);
      prose.push("");
    }
  }
  if (open !== undefined) throw new Error(`${file}:${open.line}: the fence is not closed`);
  const headings = prose.flatMap((line, index) => (/^#{1,6} /.test(line) ? [text.split("\n")[index] ?? ""] : []));
  const anchors = new Set(headings.map((heading) => anchorOf(heading.replace(/^#+ /, ""))));
  return { file, text, fences, prose: prose.join("\n"), anchors };
};

/** Every page that a reader can reach: the root's, docs/ and the examples'. */
export const readPages = (): readonly Page[] => {
  const below = ["docs", "examples"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const top = readdirSync(root, { encoding: "utf8" });
  return [...top, ...below]
    .filter((name) => name.endsWith(".md"))
    .map((name) => relative(root, join(root, name)).split(sep).join("/"))
    .sort()
    .map(readPage);
};

const cellsOf = (line: string): readonly string[] =>
  line
    .slice(1, line.lastIndexOf("|"))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

/** The tables of a page, in order. */
export const tablesOf = (page: Page): readonly Table[] => {
  const tables: Table[] = [];
  const lines = page.text.split("\n");
  for (const [index, line] of lines.entries()) {
    if (!/^\|(?:\s*-+\s*\|)+$/.test(line)) continue;
    const heading = cellsOf(lines[index - 1] ?? "");
    const end = lines.findIndex((later, at) => at > index && !later.startsWith("|"));
    const rows = lines
      .slice(index + 1, end === -1 ? lines.length : end)
      .map(cellsOf)
      .map((cells) => Object.fromEntries(heading.map((column, at) => [column, cells[at] ?? ""])));
    tables.push({ line: index, rows });
  }
  return tables;
};
