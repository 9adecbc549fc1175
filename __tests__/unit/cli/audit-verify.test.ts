import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { buildBundle } from "../../../src/audit/bundle.ts";
import { logFiles, noteOf, openLines, testSigner, testWriter } from "../../helpers/audit/test-log.ts";
import { createDesk, type Desk } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
});
afterEach(() => desk.remove());

const KEY = testSigner();
const put = (folder: string, files: ReadonlyMap<string, Uint8Array>): void => {
  for (const [name, bytes] of files) desk.write(`${folder}/${name}`, bytes);
};
const RUN = { repository: "a/b", run_id: "1", run_number: 1, run_attempt: 1, workflow: "w", job: "j" };
const bundle = () => buildBundle(testWriter({ signer: KEY }).close(), { kind: "bundle", run: RUN });

describe("audit verify", () => {
  test("an honest bundle is verified, and its state remembered", async () => {
    put("audit/one", bundle());
    desk.write("keys.json", JSON.stringify({ keys: [{ vkey: KEY.vkey }] }));
    desk.write(
      "runs.json",
      JSON.stringify({ expected: [{ runId: "1", runNumber: 1, workflow: "w", attempt: 1, status: "present" }] }),
    );
    const words = ["audit", "verify", "--keys", "keys.json", "--state", "state.json", "--runs", "runs.json"];
    const first = await desk.run(words);
    expect([first.code, first.stdout.split("\n").at(-2)]).toEqual([0, "verified: 1 log, 2 entries"]);
    expect((await desk.run(words)).stdout).toBe("verified: 1 log, 2 entries\n");
    const machine = await desk.run([...words, "--json"]);
    expect(JSON.parse(machine.stdout)).toMatchObject({
      schema_version: 1,
      status: "verified",
      findings: [],
      logs: [{ name: "audit/one", size: 2, key: KEY.name }],
    });
  });

  test("the first line on a tampered log names file, entries, kind and last good checkpoint", async () => {
    const lines = openLines(8, { origin: "o", signer: KEY });
    const notes = [4, 8].map((size) => noteOf("o", lines.slice(0, size), [KEY]));
    const forged = lines.with(5, (lines[5] as string).replace("flag-5", "flag-9"));
    put("log", logFiles(forged, notes));
    const { code, stdout } = await desk.run(["audit", "verify", "log", "--key", KEY.vkey]);
    expect(code).toBe(1);
    expect(stdout.split("\n")[0]).toMatch(
      /^tampered: log\/audit\.jsonl, seq 4-7: entry_edited: .*; last good checkpoint: 4 [A-Za-z0-9+/]{43}=$/,
    );
  });

  test("incomplete is 3, unverifiable is 4", async () => {
    put("audit/one", bundle());
    desk.write(
      "runs.json",
      JSON.stringify({ expected: [{ runId: "2", runNumber: 1, workflow: "w", attempt: 1, status: "missing" }] }),
    );
    expect((await desk.run(["audit", "verify", "--key", KEY.vkey, "--runs", "runs.json"])).code).toBe(3);
    expect((await desk.run(["audit", "verify"])).code).toBe(4);
    expect((await desk.run(["audit", "verify", "--key", KEY.vkey, "--mode", "strict"])).code).toBe(4);
  });

  test.each([
    ["a folder that is not there", ["nowhere"]],
    ["a key that is none", ["audit", "--key", "x"]],
    ["a broken trust file", ["audit", "--keys", "bad"]],
    ["a broken state", ["audit", "--state", "bad"]],
    ["a state in no folder", ["audit", "--state", "bad/state"]],
    ["a broken list of runs", ["audit", "--runs", "bad"]],
    ["a broken proof", ["x.tlog-proof"]],
  ])("%s is refused", async (_, words) => {
    put("audit/one", bundle());
    desk.write("bad", "{");
    desk.write("x.tlog-proof", "{");
    expect((await desk.run(["audit", "verify", ...words])).code).toBe(2);
  });
});

describe("audit keygen", () => {
  test.each([["ed25519"], ["ecdsa-p256"]])("makes a %s key that only its owner can read", async (algorithm) => {
    const made = await desk.run(["audit", "keygen", "k", "--name", "acme.test/log", "--algorithm", algorithm]);
    expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^acme\.test\/log\+[0-9a-f]{8}\+\S+\n$/)]);
    expect(statSync(join(desk.cwd, "k")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(desk.cwd, "k"), "utf8")).toMatch(/^PRIVATE\+KEY\+acme\.test\/log\+/);
    expect((await desk.run(["audit", "keygen", "k", "--name", "acme.test/log"])).code).toBe(2);
  });

  test("makes a pair for sealing, and tells it to programs", async () => {
    const { code, stdout } = await desk.run(["audit", "keygen", "k", "--recipient", "--json"]);
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { kind: "recipient", public: expect.stringContaining("recipient") as unknown as string },
    ]);
  });

  test.each([[["k"]], [["k", "--name", "a b"]], [["k", "--recipient", "--name", "a"]]])("refuses %j", async (words) => {
    expect((await desk.run(["audit", "keygen", ...words])).code).toBe(2);
  });
});

describe("audit prove", () => {
  test("shows one entry that is verified without the others, and only as it is", async () => {
    put("one", bundle());
    expect((await desk.run(["audit", "prove", "one", "1", "--out", "e.tlog-proof"])).code).toBe(0);
    const verified = await desk.run(["audit", "verify", "e.tlog-proof", "--key", KEY.vkey]);
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('"event.name":"log.closed"')]);
    const proof = readFileSync(join(desk.cwd, "e.tlog-proof"), "utf8");
    expect((await desk.run(["audit", "prove", "one", "1"])).stdout).toBe(proof);
    desk.write("f.tlog-proof", proof.replace("index 1", "index 0"));
    expect((await desk.run(["audit", "verify", "f.tlog-proof", "--key", KEY.vkey])).code).toBe(1);
    expect((await desk.run(["audit", "verify", "e.tlog-proof", "--json"])).code).toBe(4);
    desk.write("keys.json", JSON.stringify({ keys: [{ vkey: KEY.vkey, until: "2026-01-01T00:00:00Z" }] }));
    expect((await desk.run(["audit", "verify", "e.tlog-proof", "--keys", "keys.json"])).code).toBe(1);
    expect((await desk.run(["audit", "prove", "one", "1", "--out", "e.tlog-proof"])).code).toBe(2);
  });

  test.each([[["one", "2"]], [["one", "x"]], [["nowhere", "0"]], [[".", "0"]]])("refuses %j", async (words) => {
    put("one", bundle());
    put("two", bundle());
    expect((await desk.run(["audit", "prove", ...words])).code).toBe(2);
  });

  test("proves nothing of a log that was tampered with, or that it cannot open", async () => {
    put("one", new Map(bundle()).set("more", Buffer.alloc(0)));
    expect((await desk.run(["audit", "prove", "one", "1"])).code).toBe(1);
    const seal = (bytes: Uint8Array) => ({ bytes, keyIds: [] });
    put("two", buildBundle(testWriter({ signer: KEY }).close(), { kind: "bundle", run: null, seal }));
    expect((await desk.run(["audit", "prove", "two", "1"])).code).toBe(2);
  });
});
