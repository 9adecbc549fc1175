import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { findFlagFiles, MAX_FLAG_BYTES, readFlagFiles } from "../../../src/io/flag-files.ts";
import { globFiles } from "../../../src/io/glob-files.ts";

let cwd: string;

const write = (file: string, content: string | Uint8Array = "version: 1\n"): void => {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), content);
};

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "signalbox-files-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

describe("finding flag files", () => {
  beforeEach(() => {
    for (const file of ["b.yaml", "a.yml", "c.json", ".hidden.yaml", "deep/d.yaml", "deep/er/e.yaml"])
      write(`flags/${file}`);
    write("node_modules/x/flags.yaml");
    write(".git/flags.yaml");
  });

  test.each([
    { patterns: ["flags/b.yaml"], found: ["flags/b.yaml"] },
    { patterns: ["flags"], found: ["flags/a.yml", "flags/b.yaml"] },
    { patterns: ["flags/"], found: ["flags/a.yml", "flags/b.yaml"] },
    { patterns: ["flags/c.json"], found: ["flags/c.json"] },
    { patterns: ["flags/*.yaml"], found: ["flags/b.yaml"] },
    { patterns: ["flags/*/*.yaml"], found: ["flags/deep/d.yaml"] },
    { patterns: ["**/*.yaml"], found: ["flags/b.yaml", "flags/deep/d.yaml", "flags/deep/er/e.yaml"] },
    { patterns: ["./flags/?.yml"], found: ["flags/a.yml"] },
    { patterns: ["flags/.*.yaml"], found: ["flags/.hidden.yaml"] },
    { patterns: [".git/*.yaml"], found: [".git/flags.yaml"] },
    { patterns: ["flags/b.yaml", "flags", "./flags/a.yml"], found: ["flags/b.yaml", "flags/a.yml"] },
  ])("$patterns finds $found", async ({ patterns, found }) => {
    expect(await findFlagFiles(patterns, { cwd })).toEqual({ ok: true, value: found });
  });

  test("a folder given as the working directory names its files without a prefix", async () => {
    expect(await findFlagFiles(["."], { cwd: join(cwd, "flags") })).toEqual({ ok: true, value: ["a.yml", "b.yaml"] });
  });

  test("an absolute glob answers absolute paths", async () => {
    const file = `${cwd}/flags/b.yaml`;
    expect(await findFlagFiles([`${cwd}/flags/*.yaml`], { cwd: tmpdir() })).toEqual({ ok: true, value: [file] });
  });

  test("a name that exists is that file, though it reads like a glob", async () => {
    write("flags/[a]*.yaml");
    expect(await findFlagFiles(["flags/[a]*.yaml"], { cwd })).toEqual({ ok: true, value: ["flags/[a]*.yaml"] });
  });

  test("every path that was tried in vain is named, though others were found", async () => {
    const found = await findFlagFiles(["flags", "no.yaml", "none/*.yaml", "flags/deep/er/er", ""], { cwd });
    expect(found).toMatchObject({ ok: false });
    const message = found.ok ? "" : found.message;
    for (const path of ["no.yaml", "none/*.yaml", "flags/deep/er/er"]) expect(message).toContain(`"${path}"`);
    expect(message).not.toContain('"flags"');
  });

  test.each([[[]], [["flags/deep/er/../../../.git/hooks"]], [["flags/deep\0.yaml"]], [["flags/*\\"]]])(
    "%j is refused",
    async (patterns) => {
      expect(await findFlagFiles(patterns, { cwd })).toMatchObject({ ok: false });
    },
  );

  test("a folder without flag files is refused", async () => {
    mkdirSync(join(cwd, "empty.d/dir.yaml"), { recursive: true });
    expect(await findFlagFiles(["empty.d"], { cwd })).toMatchObject({ ok: false });
  });

  test("a glob does not follow a folder that is its own child", async () => {
    symlinkSync("..", join(cwd, "flags/deep/loop"));
    expect(await findFlagFiles(["flags/**/d.yaml"], { cwd })).toEqual({ ok: true, value: ["flags/deep/d.yaml"] });
  });

  test("a glob that would search without end is refused", async () => {
    expect(await globFiles("**/*.yaml", cwd, 3)).toMatchObject({ ok: false });
    expect(await globFiles("**/*.yaml", cwd, 100)).toMatchObject({ ok: true });
  });
});

describe("reading flag files", () => {
  test("reads text in the order asked for, without a byte order mark", async () => {
    write("a.yaml", "\ufeffa: ü\n");
    write("b.yaml", "");
    expect(await readFlagFiles(["b.yaml", "a.yaml"], { cwd })).toEqual({
      ok: true,
      value: [
        { file: "b.yaml", text: "" },
        { file: "a.yaml", text: "a: ü\n" },
      ],
    });
  });

  test("the limit counts all files together, to the byte", async () => {
    write("a.yaml", "1234");
    write("b.yaml", "567");
    expect(await readFlagFiles(["a.yaml", "b.yaml"], { cwd, maxBytes: 7 })).toMatchObject({ ok: true });
    const refused = await readFlagFiles(["a.yaml", "b.yaml"], { cwd, maxBytes: 6 });
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("b.yaml") });
  });

  test("a file of more than 16 MiB is refused", async () => {
    write("huge.yaml");
    truncateSync(join(cwd, "huge.yaml"), MAX_FLAG_BYTES + 1);
    expect(await readFlagFiles(["huge.yaml"], { cwd })).toMatchObject({ ok: false });
  });

  if (process.platform === "linux") {
    test("a file whose size the system does not know is read to its end, and no further than the limit", async () => {
      const read = await readFlagFiles(["/proc/self/status"], { cwd });
      const status = read.ok ? (read.value[0]?.text ?? "") : "";
      expect(status).toMatch(/^Name:/);
      expect(await readFlagFiles(["/proc/self/status"], { cwd, maxBytes: 10 })).toMatchObject({ ok: false });
    });
  }

  test.each([
    { name: "a lone continuation byte", bytes: [0x61, 0x80], offset: 1 },
    { name: "an overlong slash", bytes: [0xc0, 0xaf], offset: 0 },
    { name: "an overlong form of three bytes", bytes: [0x61, 0xe0, 0x9f, 0xbf], offset: 1 },
    { name: "an overlong form of four bytes", bytes: [0xf0, 0x8f, 0xbf, 0xbf], offset: 0 },
    { name: "a surrogate", bytes: [0x61, 0x62, 0xed, 0xa0, 0x80], offset: 2 },
    { name: "a character above U+10FFFF", bytes: [0xf4, 0x90, 0x80, 0x80], offset: 0 },
    { name: "a byte that no character starts with", bytes: [0xc3, 0xbc, 0xff], offset: 2 },
    { name: "a character cut off at the end", bytes: [0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98], offset: 3 },
    { name: "Latin-1", bytes: [0x66, 0xfc, 0x72], offset: 1 },
  ])("$name is refused with file and offset", async ({ bytes, offset }) => {
    write("bad.yaml", Uint8Array.from(bytes));
    expect(await readFlagFiles(["bad.yaml"], { cwd })).toMatchObject({
      ok: false,
      message: expect.stringMatching(new RegExp(`"bad\\.yaml".*0x${bytes[offset]?.toString(16)} at offset ${offset}$`)),
    });
  });

  test("folders, devices, circles and missing files are refused by name", async () => {
    mkdirSync(join(cwd, "folder.yaml"));
    symlinkSync("circle.yaml", join(cwd, "circle.yaml"));
    const device = process.platform === "win32" ? "missing.yaml" : "/dev/zero";
    for (const file of ["folder.yaml", "circle.yaml", "missing.yaml", device, "folder.yaml/x"]) {
      expect(await readFlagFiles([file], { cwd })).toMatchObject({ ok: false, message: expect.stringContaining(file) });
    }
  });

  if (process.platform !== "win32") {
    test("a pipe that nobody writes to is refused at once", async () => {
      execFileSync("mkfifo", [join(cwd, "pipe.yaml")]);
      expect(await readFlagFiles(["pipe.yaml"], { cwd })).toMatchObject({ ok: false });
    });
  }

  test("a symbolic link to a file is that file", async () => {
    write("real.yaml", "x: 1");
    symlinkSync("real.yaml", join(cwd, "link.yaml"));
    expect(await readFlagFiles(["link.yaml"], { cwd })).toEqual({
      ok: true,
      value: [{ file: "link.yaml", text: "x: 1" }],
    });
  });

  if (process.platform !== "win32") {
    test("a file without permission is refused, unless everything is permitted to this user", async () => {
      write("secret.yaml");
      chmodSync(join(cwd, "secret.yaml"), 0o000);
      expect(await readFlagFiles(["secret.yaml"], { cwd })).toMatchObject({ ok: process.getuid?.() === 0 });
    });
  }
});
