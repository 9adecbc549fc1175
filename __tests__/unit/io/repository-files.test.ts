import { describe, expect, test } from "@jest/globals";
import { readRepositoryFiles } from "../../../src/io/repository-files.ts";
import { inMemoryRepository } from "../../helpers/in-memory-repository.ts";

const COMMIT = "c".repeat(40);
const FILES = {
  "flags.yaml": "root",
  "config/b.yaml": "b",
  "config/a.yml": "a",
  "config/.hidden.yaml": "hidden",
  "config/notes.txt": "notes",
  "config/deep/c.yaml": "c",
  "config/deep/er/d.yaml": "d",
  ".github/flags.yaml": "dot",
};

const read = (patterns: readonly string[], modes: { readonly [path: string]: string } = {}) =>
  readRepositoryFiles(inMemoryRepository({ commits: { [COMMIT]: FILES }, modes }).reader, COMMIT, patterns);

describe("patterns in a commit", () => {
  test.each<[readonly string[], readonly string[]]>([
    [["flags.yaml"], ["flags.yaml"]],
    [["./config//a.yml"], ["config/a.yml"]],
    [["config"], ["config/a.yml", "config/b.yaml"]],
    [["config/"], ["config/a.yml", "config/b.yaml"]],
    [["."], ["flags.yaml"]],
    [["config/*.yaml"], ["config/b.yaml"]],
    [["config/**/*.yaml"], ["config/b.yaml", "config/deep/c.yaml", "config/deep/er/d.yaml"]],
    [["config/*/c.yaml"], ["config/deep/c.yaml"]],
    [["*.yaml"], ["flags.yaml"]],
    [["**/*.yaml"], ["config/b.yaml", "config/deep/c.yaml", "config/deep/er/d.yaml", "flags.yaml"]],
    [[".github/*.yaml"], [".github/flags.yaml"]],
    [["config/.hidden.yaml"], ["config/.hidden.yaml"]],
    [
      ["flags.yaml", "config/b.yaml", "config"],
      ["flags.yaml", "config/b.yaml", "config/a.yml"],
    ],
  ])("%j find %j", async (patterns, expected) => {
    const found = await read(patterns);
    expect(found.ok && found.files.map(({ file }) => file)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ["a file that is not there", ["x.yaml"]],
    ["a folder that is not there", ["x/y.yaml"]],
    ["a file as a folder", ["flags.yaml/x"]],
    ["a folder without flag files", ["config/deep/er/none"]],
    ["a glob that matches nothing", ["config/*.json"]],
    ["a glob below a file", ["flags.yaml/*.yaml"]],
    ["a glob that is none", ["config/*\\"]],
    ["another case", ["Config/b.yaml"]],
  ])("%s is missing, and named", async (_name, patterns) => {
    const found = await read(["config", ...patterns]);
    expect(found).toEqual({
      ok: false,
      kind: "missing",
      message: expect.stringContaining(JSON.stringify(patterns[0])),
    });
  });

  test("a folder with other files only is missing", async () => {
    const { reader } = inMemoryRepository({ commits: { [COMMIT]: { "docs/a.md": "x" } } });
    expect(await readRepositoryFiles(reader, COMMIT, ["docs"])).toMatchObject({ ok: false, kind: "missing" });
  });

  test.each([
    "/etc/passwd",
    "../secret.yaml",
    "config/../../secret.yaml",
    "C:\\flags.yaml",
    "\\\\host\\x",
    "a\u0000b",
    "a\nb",
    "config/../flags.yaml",
  ])("%j names no path in the repository", async (pattern) => {
    expect(await read([pattern])).toMatchObject({ ok: false, kind: "unreadable" });
  });

  test.each<[string, string, string, string]>([
    ["a symbolic link", "config/b.yaml", "config/b.yaml", "120000"],
    ["a symbolic link in a folder", "config", "config/b.yaml", "120000"],
    ["a symbolic link in a glob", "config/*.yaml", "config/b.yaml", "120000"],
    ["a submodule", "flags.yaml", "flags.yaml", "160000"],
  ])("%s is refused", async (_name, pattern, path, mode) => {
    expect(await read([pattern], { [path]: mode })).toMatchObject({
      ok: false,
      kind: "unreadable",
      message: expect.stringContaining(path),
    });
  });

  test("a path behind a symbolic link is missing, and says so", async () => {
    const { reader } = inMemoryRepository({ commits: { [COMMIT]: { link: "config" } }, modes: { link: "120000" } });
    expect(await readRepositoryFiles(reader, COMMIT, ["link/b.yaml"])).toMatchObject({
      kind: "missing",
      message: expect.stringContaining("symbolic link"),
    });
  });

  test("one list of a folder serves every pattern below it", async () => {
    const { reader, asked } = inMemoryRepository({ commits: { [COMMIT]: FILES } });
    await readRepositoryFiles(reader, COMMIT, ["config/a.yml", "config/b.yaml"]);
    expect(asked.filter((call) => call.startsWith("tree"))).toEqual([`tree ${COMMIT}`, `tree ${COMMIT}:config/`]);
  });

  test("more than 200 files, more than 16 MiB, and what is not UTF-8 are refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f/${index}.yaml`, "x"]));
    const large = { "f/a.yaml": "x".repeat(9 * 1024 * 1024), "f/b.yaml": "x".repeat(8 * 1024 * 1024) };
    for (const files of [many, large, { "f/a.yaml": Uint8Array.of(0xff) }]) {
      const { reader } = inMemoryRepository({ commits: { [COMMIT]: files } });
      expect(await readRepositoryFiles(reader, COMMIT, ["f"])).toMatchObject({ ok: false, kind: "unreadable" });
    }
  });

  test("an entry without a size counts as empty", async () => {
    const reader = {
      ...inMemoryRepository({ commits: {} }).reader,
      listTree: async () => [{ path: "f.yaml", mode: "100755", type: "blob", sha: "s" }],
      readBlob: async () => Buffer.from("x"),
    };
    expect(await readRepositoryFiles(reader, COMMIT, ["f.yaml"])).toEqual({
      ok: true,
      files: [{ file: "f.yaml", text: "x" }],
    });
  });
});
