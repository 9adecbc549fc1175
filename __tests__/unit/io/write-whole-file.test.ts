import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { describeFileError } from "../../../src/io/file-error.ts";
import { writeWholeFile } from "../../../src/io/write-whole-file.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "signalbox-write-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("writing a file whole or not at all", () => {
  test("makes the folders it needs and leaves nothing else behind", async () => {
    expect(await writeWholeFile(join(cwd, "a/b/c.txt"), "ü\n", { replace: false })).toMatchObject({ ok: true });
    expect(readFileSync(join(cwd, "a/b/c.txt"), "utf8")).toBe("ü\n");
    expect(readdirSync(join(cwd, "a/b"))).toEqual(["c.txt"]);
  });

  test("only one of many writers at once gets a name that is free", async () => {
    const texts = Array.from({ length: 8 }, (_, at) => `${at}`.repeat(1_000));
    const written = await Promise.all(texts.map((text) => writeWholeFile(join(cwd, "f"), text, { replace: false })));
    expect(written.filter(({ ok }) => ok)).toHaveLength(1);
    expect(texts).toContain(readFileSync(join(cwd, "f"), "utf8"));
    expect(readdirSync(cwd)).toEqual(["f"]);
  });

  test("replaces a file when asked to, never a folder", async () => {
    writeFileSync(join(cwd, "f"), "old");
    mkdirSync(join(cwd, "folder/inside"), { recursive: true });
    expect(await writeWholeFile(join(cwd, "f"), "new", { replace: true })).toMatchObject({ ok: true });
    expect(readFileSync(join(cwd, "f"), "utf8")).toBe("new");
    for (const replace of [true, false]) {
      expect(await writeWholeFile(join(cwd, "folder"), "x", { replace })).toMatchObject({ ok: false });
    }
    expect(readdirSync(cwd).sort()).toEqual(["f", "folder"]);
  });

  test("a failure without a code of the system is still a line", () => {
    expect(describeFileError("odd")).toBe("cannot be opened (odd)");
    expect(describeFileError({ code: 5 })).toMatch(/^cannot be opened/);
    expect(describeFileError(Object.assign(new Error("x"), { code: "EBUSY" }))).toContain("EBUSY");
  });
});
