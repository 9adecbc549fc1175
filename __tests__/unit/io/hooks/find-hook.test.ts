import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findHook } from "../../../../src/io/hooks/find-hook.ts";

let base: string;
let root: string;
let adapter: string;

const executable = (path: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
};

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), "signalbox-find-hook-"));
  root = join(base, "checkout");
  adapter = join(base, "adapter");
  executable(join(root, ".signalbox/hooks/deploy"));
  executable(join(root, "ops/hooks/verify"));
  writeFileSync(join(root, ".signalbox/hooks/shift"), "#!/bin/sh\n", { mode: 0o644 });
  mkdirSync(join(root, ".signalbox/hooks/prepare"));
  executable(join(base, "outside/deploy"));
  symlinkSync(join(base, "outside/deploy"), join(root, ".signalbox/hooks/promote"));
  symlinkSync("deploy", join(root, ".signalbox/hooks/cleanup"));
  symlinkSync(join(base, "outside"), join(root, "linked"));
  writeFileSync(join(root, "file"), "");
  executable(join(adapter, "verify"));
  executable(join(adapter, "shift"));
  symlinkSync(join(base, "outside/deploy"), join(adapter, "promote"));
  symlinkSync(root, join(base, "root-link"));
});

afterAll(() => rmSync(base, { recursive: true }));

describe("a hook is found", () => {
  test("in the default folder of the checkout", () => {
    expect(findHook({ root, adapter }, "deploy")).toMatchObject({ kind: "found", from: "caller" });
  });

  test.each(["ops/hooks", "ops/hooks/", "./ops/hooks", "ops/./hooks"])("in %s", (hooksPath) => {
    expect(findHook({ root, hooksPath }, "verify")).toMatchObject({ kind: "found", from: "caller" });
  });

  test("in the adapter, when the checkout has none of that name", () => {
    const found = { kind: "found", from: "adapter", path: expect.stringMatching(/adapter\/verify$/) };
    expect(findHook({ root, adapter }, "verify")).toEqual(found);
    expect(findHook({ root, hooksPath: "no/such/folder", adapter }, "verify")).toEqual(found);
  });

  test("in a checkout that itself is reached through a link: the checkout is the runner's, what is in it is not", () => {
    expect(findHook({ root: join(base, "root-link") }, "deploy")).toMatchObject({ kind: "found" });
  });
});

describe("a hook is missing", () => {
  test("when no folder has it", () => {
    expect(findHook({ root }, "rollback")).toEqual({ kind: "missing" });
    expect(findHook({ root, adapter }, "rollback")).toEqual({ kind: "missing" });
    expect(findHook({ root, hooksPath: "no/such/folder" }, "deploy")).toEqual({ kind: "missing" });
  });
});

describe("a hook is refused", () => {
  test.each([
    ["without a run bit", "shift"],
    ["that is a folder", "prepare"],
    ["that is a link out of the checkout", "promote"],
    ["that is a link within the checkout", "cleanup"],
  ] as const)("%s, and the adapter's is not run in its place", (_what, name) => {
    expect(findHook({ root, adapter }, name)).toEqual({ kind: "refused", message: expect.stringContaining(name) });
  });

  test("in an adapter, too", () => {
    expect(findHook({ root, hooksPath: "none", adapter }, "promote").kind).toBe("refused");
  });

  test.each([
    ["", "deploy"],
    ["..", "deploy"],
    ["../outside", "deploy"],
    [".signalbox/../../outside", "deploy"],
    [".signalbox/hooks/..", "deploy"],
    ["/etc", "deploy"],
    ["C:/hooks", "deploy"],
    ["ops\\hooks", "verify"],
    ["ops//hooks", "verify"],
    ["ops/hooks\0", "verify"],
    ["linked", "deploy"],
    ["file", "deploy"],
    ["x".repeat(300), "deploy"],
  ] as const)("in the folder %j", (hooksPath, name) => {
    expect(findHook({ root, hooksPath, adapter }, name).kind).toBe("refused");
  });

  test("when the checkout is not there", () => {
    expect(findHook({ root: join(base, "gone") }, "deploy").kind).toBe("refused");
  });
});
