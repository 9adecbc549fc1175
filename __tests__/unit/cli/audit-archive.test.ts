import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { ArchiveIndex } from "../../../src/cli/audit-archive/archive-index.ts";
import { readBundles } from "../../../src/io/audit-bundles.ts";
import { packZip } from "../../../src/io/pack-zip.ts";
import { safeUnzip } from "../../../src/io/safe-unzip.ts";
import { type RealBundle, realBundle, writeFiles } from "../../helpers/real-bundle.ts";
import { createDesk, type Desk, NOW } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});
afterEach(() => desk.remove());

const bundleOf = (runId: string): RealBundle => ({
  runId,
  at: NOW,
  drafts: [{ "event.name": "override.applied", outcome: "success", "feature_flag.key": "x" }],
});
const put = (folder: string, runId: string) => writeFiles(join(desk.cwd, folder), realBundle(bundleOf(runId)));
const tamper = (folder: string): void => {
  const file = join(desk.cwd, folder, "audit.jsonl");
  desk.write(`${folder}/audit.jsonl`, readFileSync(file, "utf8").replace("override.applied", "flag.created"));
};
const archive = (...words: readonly string[]) => desk.run(["audit", "archive", ...words]);
const indexOf = (out: string): ArchiveIndex => JSON.parse(readFileSync(join(desk.cwd, out, "archive.json"), "utf8"));

test.each(["audit", "audit/archive", "audit/a.zip"])("an archive in what is archived, %s, is refused", async (out) => {
  put("audit/1", "101");
  const ran = await archive("audit", "--out", out);
  expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("lies in audit, which is to be archived")]);
});

describe("what is archived", () => {
  test("every bundle once, with roots, digests and the lists of runs", async () => {
    put("audit/1", "101");
    put("audit/2", "102");
    put("copies/1", "101");
    desk.write("audit/runs.json", '{"expected":[]}');
    desk.write("copies/runs.json", "{}");
    const ran = await archive("audit", "copies", "--out", "keep");
    const text = readFileSync(join(desk.cwd, "keep/archive.json"));
    expect(ran).toEqual({
      code: 0,
      stderr: "",
      stdout: `2 bundles archived in keep\nsha256 of archive.json: ${createHash("sha256").update(text).digest("hex")}\n`,
    });
    const { bundles, ...rest } = indexOf("keep");
    expect(rest).toEqual({
      schema: "signalbox.archive/1",
      created: "2027-01-15T12:00:00.000Z",
      tool_version: expect.any(String),
      left_out: [],
    });
    expect(bundles[0]).toMatchObject({
      folder: "bundles/101-1-build-0123456789abcdef",
      from: "audit/1",
      origin: "signalbox/octo/app/101/1/build/0123456789abcdef",
      size: 3,
      root: expect.stringMatching(/=$/),
      forced: false,
    });
    const files = bundles[0]?.files.map(({ name }) => name);
    expect(files).toEqual(["audit.jsonl", "checkpoint", "manifest.json"]);
    expect(readFileSync(join(desk.cwd, "keep/runs.json"), "utf8")).toBe('{"expected":[]}');
    expect(readFileSync(join(desk.cwd, "keep/runs-2.json"), "utf8")).toBe("{}");
    const back = await readBundles([join(desk.cwd, "keep")]);
    expect(back.map((bundle) => bundle.files.get("audit.jsonl"))).toEqual(
      ["101", "102"].map((run) => Buffer.from(realBundle(bundleOf(run)).get("audit.jsonl") ?? "")),
    );
  });

  test("in one zip, which is read back, and is the same for the same bundles", async () => {
    put("audit/1", "101");
    expect((await archive("--out", "a.zip", "--json")).code).toBe(0);
    await archive("audit", "--out", "b.zip");
    expect(readFileSync(join(desk.cwd, "a.zip"))).toEqual(readFileSync(join(desk.cwd, "b.zip")));
    const [bundle] = await readBundles([join(desk.cwd, "a.zip")]);
    expect(bundle?.name).toBe(join(desk.cwd, "a.zip/bundles/101-1-build-0123456789abcdef"));
  });

  test("as JSON, the index with its digest", async () => {
    put("audit/1", "101");
    const { stdout } = await archive("--out", "keep", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      schema_version: 1,
      out: "keep",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe("what is not right", () => {
  test("a tampered bundle: nothing is written; with --force it is, and recorded", async () => {
    put("audit/1", "101");
    put("audit/2", "102");
    tamper("audit/2");
    const ran = await archive("--out", "keep");
    expect([ran.code, ran.stderr]).toEqual([
      1,
      expect.stringMatching(/^tampered: audit\/2: \w+: .*\nnothing was written/),
    ]);
    expect(existsSync(join(desk.cwd, "keep"))).toBe(false);
    const forced = await archive("--out", "keep", "--force");
    expect([forced.code, forced.stdout]).toEqual([
      1,
      expect.stringContaining("tampered, taken all the same: audit/2\n"),
    ]);
    expect(indexOf("keep").bundles.map((bundle) => [bundle.forced, bundle.status === "tampered"])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test("two bundles that say they are the same one, and are not, are both kept", async () => {
    put("audit/1", "101");
    put("audit/2", "101");
    tamper("audit/2");
    await archive("--out", "keep", "--force");
    const name = "bundles/101-1-build-0123456789abcdef";
    expect(indexOf("keep").bundles.map(({ folder }) => folder)).toEqual([name, `${name}-2`]);
  });

  test("an origin never becomes a path", async () => {
    put("audit/1", "101");
    for (const file of ["checkpoint", "manifest.json", "audit.jsonl"]) {
      const text = readFileSync(join(desk.cwd, "audit/1", file), "utf8");
      desk.write(`audit/1/${file}`, text.replaceAll("app/101/1/build/0123456789abcdef", "app/101/../../.."));
    }
    await archive("--out", "keep", "--force");
    expect(indexOf("keep").bundles.map(({ folder }) => folder)).toEqual(["bundles/bundle"]);
  });

  test("what cannot be read: nothing is written; with --force it is left out, and recorded", async () => {
    put("audit/1", "101");
    desk.write("audit/2.zip", "no zip");
    const ran = await archive("--out", "keep");
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining("audit/2.zip: the zip is refused")]);
    expect(existsSync(join(desk.cwd, "keep"))).toBe(false);
    const forced = await archive("--out", "keep", "--force");
    expect([forced.code, forced.stdout]).toEqual([3, expect.stringContaining("left out: audit/2.zip: ")]);
    expect(indexOf("keep").left_out).toHaveLength(1);
  });

  test("a path outside of the folder keeps its name", async () => {
    expect((await archive("/nowhere", "--out", "keep")).stderr).toContain("/nowhere: no such file");
    expect((await archive("--out", "keep")).stderr).toContain("audit: no such file");
  });

  test("an archive is never changed", async () => {
    put("audit/1", "101");
    for (const out of ["keep", "keep.zip"]) {
      expect((await archive("--out", out)).code).toBe(0);
      const again = await archive("--out", out);
      expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("is an archive already")]);
    }
  });

  test("a place that cannot be written, and none at all", async () => {
    put("audit/1", "101");
    desk.write("file", "");
    expect((await archive("--out", "file/keep")).code).toBe(2);
    expect((await archive()).stderr).toContain("--out is needed");
  });
});

test("a zip that was packed is unpacked to the same files", async () => {
  const files = new Map([
    ["a", new Uint8Array()],
    ["b/ü.txt", Buffer.from("text ".repeat(100))],
  ]);
  const unzipped = await safeUnzip(packZip(files));
  expect(unzipped.ok && [...unzipped.value].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ["a", ""],
    ["b/ü.txt", "text ".repeat(100)],
  ]);
});

test("more files than a plain zip can count are refused", () => {
  const files = new Map(Array.from({ length: 65_535 }, (_, at) => [String(at), new Uint8Array()] as const));
  expect(() => packZip(files)).toThrow("too much");
});
