import { randomBytes } from "node:crypto";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { identityOfScalar, writeIdentity } from "../../../src/audit/sealing/identity-key.ts";
import { sealSegment } from "../../../src/audit/sealing/seal-segment.ts";
import { parseSecret, type SealingSecret } from "../../../src/audit/sealing/sealing-secret.ts";
import { makeZip } from "../../helpers/hostile-zip.ts";
import { type RealBundle, realBundle, writeFiles } from "../../helpers/real-bundle.ts";
import { createDesk, type Desk, NOW } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});
afterEach(() => desk.remove());

const DAY = 86_400_000;
const FIRST: RealBundle = {
  runId: "101",
  at: NOW - 2 * DAY,
  drafts: [
    {
      "event.name": "feature_flag.evaluation",
      outcome: "success",
      "feature_flag.key": "checkout-v2",
      "feature_flag.result.variant": "on",
      "deployment.environment.name": "production",
    },
    { "event.name": "override.applied", outcome: "success", "actor.id": "alice", "feature_flag.key": "checkout-v2" },
  ],
};
const SECOND: RealBundle = {
  runId: "102",
  at: NOW - DAY,
  drafts: [
    { "event.name": "feature_flag.evaluation", outcome: "failure", "feature_flag.key": "=cmd|' /C calc'!A0" },
    { "event.name": "threshold.checked", outcome: "success", "signalbox.metric": "coverage" },
    {
      "event.name": "step.failed",
      outcome: "failure",
      "signalbox.code": "no_file",
      "error.message": "no \u001b[2J file",
    },
    { "event.name": "flag.updated", outcome: "success", "target.id": "legacy", "feature_flag.result.value": { a: 1 } },
  ],
};
const put = (folder: string, bundle: RealBundle) => writeFiles(join(desk.cwd, folder), realBundle(bundle));
const search = (...words: readonly string[]) => desk.run(["audit", "search", ...words]);
const both = () => {
  put("audit/1", FIRST);
  put("audit/2", SECOND);
};

describe("what is found", () => {
  test("in a table with root, number and bundle, of the folder audit unless told", async () => {
    both();
    const ran = await search("flag:checkout-*");
    expect([ran.code, ran.stderr]).toEqual([0, ""]);
    const [title, ...rows] = ran.stdout.split("\n");
    expect(title?.split(/ +/)).toEqual(["TIME", "EVENT", "OUTCOME", "ACTOR", "WHAT", "SEQ", "ROOT", "BUNDLE"]);
    expect(rows[0]).toMatch(
      /^2027-01-13T12:00:01.000Z {2}feature_flag.evaluation {2}success {2}mona +checkout-v2 = on {2}1 +\S{12} {2}audit\/1$/,
    );
    expect(rows[1]).toMatch(/override.applied +success +alice +checkout-v2 +2 +/);
    expect(rows.slice(2)).toEqual(["", "2 of 10 entries in 2 bundles", ""]);
  });

  test("nothing is an answer, too", async () => {
    put("b", { ...FIRST, drafts: [] });
    expect(await search("flag:nothing", "b")).toEqual({ code: 0, stderr: "", stdout: "0 of 2 entries in 1 bundle\n" });
  });

  test("metrics, codes and targets stand for what an entry is about", async () => {
    both();
    const { stdout } = await search("event:threshold.* event:step.* event:flag.updated", "audit/2");
    expect(stdout).toMatch(/coverage[\s\S]*no_file[\s\S]*legacy/);
  });

  test("in a zip, as JSON Lines with the entry as it stands", async () => {
    const files = [...realBundle(FIRST)].map(([name, bytes]) => ({ name, bytes }));
    desk.write("run.zip", makeZip(files));
    const { stdout } = await search("event:override.applied", "run.zip", "--format", "jsonl");
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(stdout)).toEqual({
      bundle: "run.zip",
      root: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
      seq: 2,
      entry: expect.objectContaining({ seq: 2, "event.name": "override.applied", "actor.id": "alice" }),
    });
  });

  test("as CSV that no spreadsheet runs", async () => {
    both();
    const { stdout } = await search("outcome:failure", "--format", "csv");
    const [header, first, second, end] = stdout.split("\r\n");
    expect(header).toMatch(/^bundle,root,seq,time,event.name,outcome/);
    expect(first).toContain(",'=cmd|' /C calc'!A0,");
    expect([second?.split(",")[2], end]).toEqual(["3", ""]);
  });

  test("as one JSON answer", async () => {
    both();
    const ran = await search("alice", "--json");
    expect(JSON.parse(ran.stdout)).toMatchObject({
      schema_version: 1,
      query: "alice",
      bundles: 2,
      entries: 10,
      hits: 1,
      invalid_lines: 0,
      more: false,
      unreadable: [],
      found: [{ bundle: "audit/1", seq: 2 }],
    });
  });

  test("no more than the limit, which is told", async () => {
    both();
    const ran = await search("", "--limit", "3");
    expect(ran.stdout).toContain("the first 3 of 10 entries in 2 bundles; all of them: --limit, or --format jsonl\n");
  });

  test("control characters do not reach the terminal", async () => {
    both();
    expect((await search('"no"')).stdout).not.toContain("\u001b");
    const hostile = "\u001b[31m\u009b2J\u202egnp.exe\u2066\u061c";
    put("audit/3", {
      ...SECOND,
      runId: "103",
      drafts: [{ "event.name": "step.failed", outcome: "failure", "actor.id": hostile }],
    });
    for (const format of ["table", "csv", "jsonl"]) {
      const { stdout } = await search("event:step.failed run:103", "--format", format);
      for (const character of ["\u001b", "\u009b", "\u202e", "\u2066", "\u061c"])
        expect(stdout).not.toContain(character);
      if (format === "jsonl") expect(JSON.parse(stdout)).toMatchObject({ entry: { "actor.id": hostile } });
    }
  });
});

describe("sealed bundles", () => {
  const PASSPHRASE = "correct horse battery staple 42";
  const secret = parseSecret(PASSPHRASE);
  const scalar = new Uint8Array(32).fill(5);
  const identity = identityOfScalar(scalar);
  const sealed = (recipients: boolean): RealBundle => ({
    ...FIRST,
    seal: (bytes) => {
      if (!secret.ok || !identity.ok) throw new Error("the keys of this test are wrong");
      const to = recipients
        ? { recipients: [{ type: "ecdh-p256", id: identity.value.id, point: identity.value.point } as never] }
        : { recipients: [], secret: secret.value as SealingSecret };
      return sealSegment(bytes, { segment: "s", random: (count: number) => randomBytes(count), ...to });
    },
  });

  /** As a key is kept: for its owner only. */
  const keep = (file: string, text: string, mode = 0o600): void => {
    desk.write(file, text);
    chmodSync(join(desk.cwd, file), mode);
  };

  test("without a key they are told, the others are searched", async () => {
    put("audit/1", sealed(false));
    put("audit/2", SECOND);
    const ran = await search("event:threshold.checked");
    expect([ran.code, ran.stdout]).toEqual([4, expect.stringContaining("1 of 6 entries in 1 bundle")]);
    expect(ran.stderr).toMatch(/^not searched: audit\/1: .*key.*\n1 bundle could not be read\n$/);
  });

  test.each([
    ["a secret in a file", false, ["--secret-file", "k"], {}],
    ["a secret in a variable", false, [], { FEATURE_FLAGS_ENCRYPTION_KEY: PASSPHRASE }],
    ["a secret in a file that a variable names", false, [], { FEATURE_FLAGS_ENCRYPTION_KEY_FILE: "k" }],
    ["the private key of a recipient", true, ["--identity-file", "i"], {}],
  ])("with %s", async (_, recipients, words, env) => {
    put("audit/1", sealed(recipients));
    keep("k", `${PASSPHRASE}\n`);
    keep("i", writeIdentity(scalar));
    const ran = await desk.run(["audit", "search", "alice", ...words], { env });
    expect([ran.code, ran.stderr, ran.stdout]).toEqual([0, "", expect.stringContaining("1 of 4 entries")]);
  });

  test("a wrong key, and a file that was changed", async () => {
    put("audit/1", sealed(false));
    const wrong = await desk.run(["audit", "search", "alice"], {
      env: { FEATURE_FLAGS_ENCRYPTION_KEY: "another horse battery staple 42" },
    });
    expect(wrong.code).toBe(4);
    desk.write("audit/1/audit.jsonl.sealed", "garbage");
    expect((await search("alice")).code).toBe(3);
  }, 20_000);

  test("a key that is none is refused without being shown", async () => {
    keep("k", "short");
    const ran = await search("alice", "--secret-file", "k");
    expect([ran.code, ran.stderr]).toEqual([2, expect.not.stringContaining("short")]);
  });
});

describe("keys that are not kept as such", () => {
  const PASSPHRASE = "correct horse battery staple 42";
  test.each([
    ["a secret that others may read", ["--secret-file", "k"], {}, "mode 644"],
    ["an identity that others may read", ["--identity-file", "k"], {}, "mode 644"],
    ["a secret of a variable that others may read", [], { FEATURE_FLAGS_ENCRYPTION_KEY_FILE: "k" }, "mode 644"],
    [
      "a secret from two variables",
      [],
      { FEATURE_FLAGS_ENCRYPTION_KEY: PASSPHRASE, FEATURE_FLAGS_ENCRYPTION_KEY_FILE: "k" },
      "both set",
    ],
    ["a file that is not there", ["--secret-file", "none"], {}, "none"],
  ])("%s", async (_, words, env, told) => {
    desk.write("k", PASSPHRASE);
    chmodSync(join(desk.cwd, "k"), 0o644);
    const ran = await desk.run(["audit", "search", "alice", ...words], { env });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(told)]);
    expect(ran.stderr).not.toContain("horse");
  });

  test("a secret comes through a pipe as well", async () => {
    put("audit/1", FIRST);
    for (const option of ["--secret-file", "--identity-file"]) {
      const ran = await desk.run(["audit", "search", "alice", option, "-"], { pieces: ["no key"] });
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(option)]);
    }
    const ran = await desk.run(["audit", "search", "alice", "--secret-file", "-"], { pieces: [PASSPHRASE] });
    expect(ran.code).toBe(0);
  });
});

describe("what cannot be searched", () => {
  test("bundles that cannot be read are told, and the search is incomplete", async () => {
    put("audit/1", FIRST);
    desk.write("audit/2/checkpoint", "no lines");
    desk.write("audit/3.zip", "no zip");
    const ran = await search("alice", "audit", "/nowhere");
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(
      /audit\/2: has neither[\s\S]*audit\/3.zip: the zip is refused[\s\S]*\/nowhere: no such file\n3 bundles could/,
    );
  });

  test("lines that are no entries are counted", async () => {
    put("audit/1", FIRST);
    const lines = ["{", "[]", "null", '{"seq":"1"}', '{"seq":1,"time":2}', '{"seq":1,"time":"t"}'];
    desk.write("audit/1/audit.jsonl", `${lines.join("\n")}\n`);
    const ran = await search("alice");
    expect([ran.code, ran.stderr]).toEqual([3, "6 lines left out: no entries; see signalbox audit verify\n"]);
  });

  test.each([
    ["evnt:x", "column 1"],
    ["flag:x since:soon", "column 14"],
  ])("a query that is not understood: %s", async (query, told) => {
    const ran = await search(query);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(told)]);
  });

  test.each(["0", "-1", "many", "1.5"])("--limit=%s", async (limit) => {
    expect((await search("x", `--limit=${limit}`)).code).toBe(2);
  });
});
