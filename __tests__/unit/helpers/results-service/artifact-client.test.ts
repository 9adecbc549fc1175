import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, jest, test } from "@jest/globals";
import type { JobIdentity } from "../../../helpers/results-service/job-environment.ts";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";
import { TEST_TOKEN } from "../../../helpers/runner/github-context.ts";
import { runClient } from "./client-script.ts";

// Each step is a process of its own.
jest.setTimeout(60_000);

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService({ tokens: { [TEST_TOKEN]: "read", ghs_writes: "write" } });
});
afterEach(() => service.clear());
afterAll(() => service.close());

const RUN = 10_000_000_001;

/** Scripts get `client`, `upload(name)`, `read(folder)` and `code(promise)`, the name of what was thrown. */
function step(script: string, job: Partial<JobIdentity> = {}) {
  const given = `import { readFileSync } from "node:fs";
    const client = new artifact.DefaultArtifactClient();
    const upload = (name, options) => client.uploadArtifact(name, ["audit.jsonl"], ".", options);
    const read = (folder) => readFileSync(folder + "/audit.jsonl", "utf8");
    const fails = (promise) => promise.then(() => "no error", (error) => error.message);
    const tell = (name, value) => core.setOutput(name, JSON.stringify(value));`;
  const services = service.environmentOf({ runId: RUN, job: "flags", ...job });
  const files = { "audit.jsonl": "{}\n" };
  return runClient({ client: "artifact", script: `${given}\n${script}`, services, apiUrl: service.url, files });
}

test("what a job uploads, another of the run lists and downloads; a wrong digest is told", async () => {
  const uploaded = await step(`tell("upload", await upload("audit"));`);
  const [{ id, size, digest } = { id: 0, size: 0, digest: "" }] = service.artifacts;
  expect(JSON.parse(uploaded.outputs["upload"] ?? "")).toEqual({ id, size, digest: digest.slice("sha256:".length) });
  const bytes = service.bytesOf(service.artifacts[0] ?? { blob: "" });
  expect(digest).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);

  const later = await step(
    `const { artifacts } = await client.listArtifacts(); tell("list", artifacts.map(({ name, id, digest }) => [name, id, digest]));
     const right = await client.downloadArtifact(artifacts[0].id, { path: "right", expectedHash: artifacts[0].digest });
     const wrong = await client.downloadArtifact(artifacts[0].id, { path: "wrong", expectedHash: "sha256:00" });
     tell("mismatch", [right.digestMismatch, wrong.digestMismatch]); tell("text", read("right"));`,
    { job: "seal" },
  );
  expect(later.outputs).toEqual({
    list: JSON.stringify([["audit", id, digest]]),
    mismatch: "[false,true]",
    text: '"{}\\n"',
  });
});

test("a name is taken once in an attempt; a re-run may use it again and the newest is found", async () => {
  const twice = await step(`await upload("audit"); tell("error", await fails(upload("audit")));`);
  expect(twice.outputs["error"]).toContain("(409) Conflict: an artifact with this name already exists");
  const again = await step(
    `await upload("audit"); const all = await client.listArtifacts(); const latest = await client.listArtifacts({ latest: true });
     tell("counts", [all.artifacts.length, latest.artifacts.length]); tell("newest", (await client.getArtifact("audit")).artifact.id);`,
    { attempt: 2 },
  );
  expect(again.outputs).toEqual({ counts: "[2,1]", newest: String(service.artifacts[1]?.id) });
});

test("an uploaded artifact can be deleted; another run has none of it", async () => {
  const other = `tell("list", (await client.listArtifacts()).artifacts); tell("get", await fails(client.getArtifact("audit")));`;
  await step(`await upload("audit");`);
  const elsewhere = await step(other, { runId: RUN + 1 });
  expect(elsewhere.outputs).toEqual({ list: "[]", get: expect.stringContaining("Artifact not found for name: audit") });
  await step(`await client.deleteArtifact("audit");`);
  expect(service.artifacts).toEqual([]);
});

test("another run's artifact is found and downloaded with a token that reads actions, and no other", async () => {
  await step(`await upload("audit"); await upload("raw", { skipArchive: true });`);
  const findBy = (token: string) =>
    `const findBy = { token: "${token}", workflowRunId: ${RUN}, repositoryOwner: "octo", repositoryName: "app" };`;
  const { outputs } = await step(
    `${findBy(TEST_TOKEN)} const { artifact: found } = await client.getArtifact("audit", { findBy });
     const { digestMismatch } = await client.downloadArtifact(found.id, { path: "from", expectedHash: found.digest, findBy });
     const { artifact: raw } = await client.getArtifact("audit.jsonl", { findBy });
     await client.downloadArtifact(raw.id, { path: "raw", findBy });
     tell("found", [found.name, digestMismatch, read("from"), read("raw")]);
     tell("denied", await fails(client.deleteArtifact("audit", { findBy })));`,
    { runId: RUN + 1 },
  );
  expect(outputs).toEqual({
    found: '["audit",false,"{}\\n","{}\\n"]',
    denied: expect.stringContaining("Resource not accessible by integration"),
  });
  const wrong = await step(`${findBy("ghs_wrong")} tell("error", await fails(client.listArtifacts({ findBy })));`);
  expect(wrong.outputs["error"]).toContain("Bad credentials");
});

test("403 and a broken connection throw, and a blob that cannot be stored leaves no artifact", async () => {
  service.fail({ kind: "reset", path: "CreateArtifact", times: 1 });
  service.fail({ kind: "status", status: 403, message: "no", path: "CreateArtifact", times: 1 });
  const { outputs } = await step(`tell("errors", [await fails(upload("a")), await fails(upload("a"))]);`);
  const errors = JSON.parse(outputs["errors"] ?? "[]") as string[];
  expect(errors).toEqual([expect.stringContaining("(403) Forbidden: no"), expect.stringContaining("ECONNRESET")]);
  service.fail({ kind: "status", status: 403, path: "PUT /blob/" });
  const blocked = await step(
    `tell("error", await fails(upload("a"))); tell("list", (await client.listArtifacts()).artifacts);`,
  );
  expect([blocked.outputs["error"] === '"no error"', blocked.outputs["list"]]).toEqual([false, "[]"]);
});
