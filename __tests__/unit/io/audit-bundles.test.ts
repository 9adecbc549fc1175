import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { BundleUnreadable, eachBundle, readBundles } from "../../../src/io/audit-bundles.ts";
import { makeZip } from "../../helpers/hostile-zip.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "signalbox-bundles-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

/** Each bundle by its name from the root, with the names of its files or what is wrong with it. */
const read = async (...paths: readonly string[]) => {
  const found: Record<string, unknown> = {};
  for await (const bundle of eachBundle(paths.map((path) => join(root, path)))) {
    found[bundle.name.slice(root.length + 1)] = "problem" in bundle ? bundle.problem : [...bundle.files.keys()];
  }
  return found;
};

describe("where bundles are found", () => {
  test("a folder that is a bundle: its files, not those of its folders", async () => {
    write("b/checkpoint", "note");
    write("b/audit.jsonl", "{}\n");
    write("b/notes/readme.txt", "hello");
    expect(await readBundles([join(root, "b")])).toEqual([
      {
        name: join(root, "b"),
        files: new Map([
          ["audit.jsonl", expect.objectContaining({ byteLength: 3 })],
          ["checkpoint", expect.objectContaining({ byteLength: 4 })],
        ]),
      },
    ]);
  });

  test("a tree of bundles and zips, in the order of their names; other files do not count", async () => {
    write("t/2/manifest.json", "{}");
    write("t/1/audit.jsonl.sealed", "x");
    write("t/1/inner/checkpoint", "x");
    write("t/3/run.ZIP", makeZip([{ name: "audit.jsonl", bytes: "{}" }]));
    write("t/runs.json", "{}");
    expect(await read("t")).toEqual({
      "t/1": ["audit.jsonl.sealed"],
      "t/1/inner": ["checkpoint"],
      "t/2": ["manifest.json"],
      "t/3/run.ZIP": ["audit.jsonl"],
    });
  });

  test("a zip of several bundles", async () => {
    const names = ["b/checkpoint", "a/checkpoint", "a/audit.jsonl", "index.json", "c/readme.txt"];
    write("all.zip", makeZip(names.map((name) => ({ name, bytes: "x" }))));
    expect(await read("all.zip")).toEqual({
      "all.zip/a": ["checkpoint", "audit.jsonl"],
      "all.zip/b": ["checkpoint"],
    });
  });

  test("a link that is named by the user is followed", async () => {
    write("b/checkpoint", "note");
    symlinkSync(join(root, "b"), join(root, "link"));
    expect(await read("link")).toEqual({ link: ["checkpoint"] });
  });
});

describe("what cannot be read is told in its place, and the others go on", () => {
  test("missing paths, files of another kind, folders and zips without a bundle", async () => {
    write("empty/readme.txt", "");
    write("a.txt", "");
    write("empty.zip", makeZip([{ name: "readme.txt" }]));
    write("torn.zip", "PK");
    write("good/checkpoint", "");
    expect(await read("missing", "missing.zip", "a.txt", "empty", "empty.zip", "torn.zip", "good")).toEqual({
      missing: "no such file",
      "missing.zip": "no such file",
      "a.txt": "is neither a folder nor a .zip",
      empty: expect.stringContaining("holds no bundle"),
      "empty.zip": "holds no bundle",
      "torn.zip": expect.stringMatching(/^the zip is refused/),
      good: ["checkpoint"],
    });
  });

  test("a link in a bundle, and one in a tree", async () => {
    write("secret", "x");
    write("t/b/checkpoint", "");
    symlinkSync(join(root, "secret"), join(root, "t/b/audit.jsonl"));
    symlinkSync(join(root, "secret"), join(root, "t/link"));
    expect(await read("t")).toEqual({
      "t/b": 'file "audit.jsonl" is a symbolic link, which is not followed',
      "t/link": "is a symbolic link, which is not followed",
    });
  });

  test("readBundles throws for the first of them", async () => {
    await expect(readBundles([join(root, "missing")])).rejects.toThrow(BundleUnreadable);
  });
});
