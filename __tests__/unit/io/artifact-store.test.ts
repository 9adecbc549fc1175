import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { createArtifactStore } from "../../../src/io/artifact-store.ts";
import { type ResultsService, startResultsService } from "../../helpers/results-service/results-service.ts";
import { serviceVariables } from "../../helpers/runner/runtime-services.ts";

const RUN = "7";
const FILES = new Map([
  ["audit.jsonl", Buffer.from('{"a":1}\n')],
  ["checkpoint", Buffer.from([0, 255, 10])],
]);
const store = createArtifactStore(20_000);
const hasty = createArtifactStore(300);
const before = process.env;
let service: ResultsService;
let folder: string;
let written: string;

beforeAll(async () => {
  service = await startResultsService();
});
afterAll(() => service.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "signalbox-artifacts-"));
  written = "";
  process.env = {
    PATH: before["PATH"],
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_SERVER_URL: "https://github.com",
    ...serviceVariables(service.environmentOf({ runId: RUN, job: "flags" })),
  };
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.env = before;
  service.clear();
  rmSync(folder, { recursive: true, force: true });
});

const uploaded = async (name = "bundle") => {
  const done = await store.upload(name, FILES);
  if (!done.ok) throw new Error(done.message);
  return done.value;
};

describe("an artifact", () => {
  test("comes back as it was stored, and leaves neither file nor word", async () => {
    const artifact = await uploaded();
    expect(artifact).toMatchObject({ name: "bundle", digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
    expect(service.artifacts.map(({ id, name }) => [id, name])).toEqual([[artifact.id, "bundle"]]);
    expect(await store.list()).toEqual({ ok: true, value: [artifact] });
    const found = await store.download(artifact);
    expect(found.ok && [...found.value].map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual([...FILES]);
    expect(readdirSync(folder)).toEqual([]);
    expect(written.split("\n").filter((line) => line !== "" && !line.startsWith("::add-mask::"))).toEqual([]);
  });

  test("whose name is taken is refused", async () => {
    await uploaded();
    expect(await store.upload("bundle", FILES)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/409|conflict/i),
    });
  });

  test("that is not what its digest says, or no zip, was altered", async () => {
    const artifact = await uploaded();
    service.fail({ kind: "corrupted", times: 1 });
    expect(await store.download(artifact)).toMatchObject({ ok: false, altered: true });
    service.reset();
    jest.spyOn(DefaultArtifactClient.prototype, "downloadArtifact").mockImplementation(async (_id, options) => {
      writeFileSync(join(options?.path ?? "", "artifact.zip"), "no zip");
      return {};
    });
    expect(await store.download({ id: 1, name: "broken" })).toMatchObject({ ok: false, altered: true });
  });

  test("that is not there is a reason", async () => {
    expect(await store.download({ id: 99, name: "none" })).toMatchObject({ ok: false, message: expect.any(String) });
  });
});

describe("a service that does not answer in time", () => {
  test("costs the deadline and no more", async () => {
    service.fail({ kind: "slow", delayMs: 900, path: "CreateArtifact" });
    expect(await hasty.upload("late", FILES)).toEqual({
      ok: false,
      message: "the artifact service did not answer within 0.3 s",
    });
  });

  test("is told with what the client last said", async () => {
    service.fail({ kind: "status", status: 500, path: "ListArtifacts" });
    const listed = await createArtifactStore(1_000).list();
    // The client's next attempt, which nobody waits for, is to be its last.
    service.reset();
    expect(listed).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^the artifact service did not answer within 1 s \(Attempt 1 of 5 /),
    });
  });
});

describe("what no service of GitHub does", () => {
  test("an upload without an id is none", async () => {
    jest.spyOn(DefaultArtifactClient.prototype, "uploadArtifact").mockResolvedValue({ size: 1 });
    expect(await store.upload("x", FILES)).toEqual({ ok: false, message: "the artifact service gave no id" });
  });

  test("an upload without a digest is one", async () => {
    jest.spyOn(DefaultArtifactClient.prototype, "uploadArtifact").mockResolvedValue({ id: 3 });
    expect(await store.upload("x", FILES)).toEqual({ ok: true, value: { id: 3, name: "x" } });
  });

  test("what is thrown is told, whatever it is", async () => {
    jest.spyOn(DefaultArtifactClient.prototype, "listArtifacts").mockRejectedValue("a text");
    expect(await store.list()).toEqual({ ok: false, message: "a text" });
  });

  test("a listing without digests is one", async () => {
    const artifacts = [{ id: 1, name: "x", size: 1 }];
    jest.spyOn(DefaultArtifactClient.prototype, "listArtifacts").mockResolvedValue({ artifacts });
    expect(await store.list()).toEqual({ ok: true, value: [{ id: 1, name: "x" }] });
  });

  test.each<[string, readonly string[]]>([
    ["no file", []],
    ["two files", ["a", "b"]],
  ])("%s in the place of one is refused", async (_name, names) => {
    jest.spyOn(DefaultArtifactClient.prototype, "downloadArtifact").mockImplementation(async (_id, options) => {
      for (const name of names) writeFileSync(join(options?.path ?? "", name), "");
      return {};
    });
    expect(await store.download({ id: 1, name: "x" })).toEqual({
      ok: false,
      message: "the artifact service gave no single file",
    });
  });
});
