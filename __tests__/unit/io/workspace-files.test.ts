import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { systemClock } from "../../../src/io/clock.ts";
import { readEventPayload, readRunnerEnvironment } from "../../../src/io/runner-environment.ts";
import { sha256 } from "../../../src/io/sha256.ts";
import { readWorkspaceFiles } from "../../../src/io/workspace-files.ts";

const folder = mkdtempSync(join(tmpdir(), "signalbox-workspace-"));
const workspace = join(folder, "workspace");
mkdirSync(join(workspace, "config"), { recursive: true });
writeFileSync(join(workspace, "config", "a.yaml"), "a");
writeFileSync(join(workspace, "..data.yaml"), "dots");
writeFileSync(join(folder, "secret.yaml"), "secret");
symlinkSync(join(workspace, "config", "a.yaml"), join(workspace, "inside.yaml"));
symlinkSync(join(folder, "secret.yaml"), join(workspace, "outside.yaml"));
symlinkSync(folder, join(workspace, "up"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a workspace", () => {
  test.each(["config/a.yaml", "inside.yaml", "..data.yaml"])("%s is read", async (file) => {
    expect(await readWorkspaceFiles(workspace, [file])).toMatchObject({ ok: true, files: [{ file }] });
  });

  test.each(["outside.yaml", "up/secret.yaml", "../secret.yaml", join(folder, "secret.yaml")])(
    "%s lies outside and is refused, without a word of it",
    async (file) => {
      const found = await readWorkspaceFiles(workspace, [file]);
      expect(found).toEqual({ ok: false, kind: "unreadable", message: `${file}: lies outside of the workspace` });
    },
  );

  test("what is not there is missing; what is no text is unreadable", async () => {
    expect(await readWorkspaceFiles(workspace, ["x.yaml"])).toMatchObject({ ok: false, kind: "missing" });
    writeFileSync(join(workspace, "bytes.yaml"), Uint8Array.of(0xff));
    expect(await readWorkspaceFiles(workspace, ["bytes.yaml"])).toMatchObject({ ok: false, kind: "unreadable" });
  });
});

describe("the runner", () => {
  test("is read by an allow-list, and nothing that is empty", () => {
    const env = { GITHUB_REF: "refs/heads/main", GITHUB_SHA: "", GITHUB_TOKEN: "ghs_secret", AWS_SECRET: "x" };
    expect(readRunnerEnvironment(env)).toEqual({ GITHUB_REF: "refs/heads/main" });
  });

  test("gives the payload of the event, none where there is no file, and throws for what is no JSON", async () => {
    const file = join(folder, "event.json");
    writeFileSync(file, '{"ref":"x"}');
    expect(await readEventPayload(file)).toEqual({ ref: "x" });
    expect(await readEventPayload(undefined)).toEqual({});
    writeFileSync(file, "{");
    await expect(readEventPayload(file)).rejects.toThrow(SyntaxError);
    await expect(readEventPayload(join(folder, "none.json"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

test("SHA-256 is that of the text's UTF-8", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("ø")).toBe(sha256("\u00f8"));
  expect(sha256("\ud800")).toBe(sha256("\ufffd"));
});

test("the clock counts milliseconds since 1970", () => {
  expect(systemClock()).toBeGreaterThan(Date.parse("2026-01-01T00:00:00Z"));
  expect(Number.isInteger(systemClock())).toBe(true);
});
