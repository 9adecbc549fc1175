import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { type ResultsService, startResultsService } from "../../../helpers/results-service/results-service.ts";

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService({
    repository: "Octo/App",
    tokens: { reader: "read", writer: "write" },
    now: () => Date.parse("2026-11-01T12:00:00Z"),
  });
});
afterEach(() => service.clear());
afterAll(() => service.close());

function ask(path: string, token = "reader", method = "GET") {
  const url = path.startsWith("http") ? path : `${service.url}/repos/octo/app/actions/${path}`;
  return fetch(url, { method, headers: { authorization: `Bearer ${token}` }, redirect: "manual" });
}

const names = async (path: string): Promise<readonly string[]> => {
  const { artifacts } = (await (await ask(path)).json()) as {
    readonly artifacts: readonly { readonly name: string }[];
  };
  return artifacts.map(({ name }) => name);
};

test("an artifact is shown with its digest and run, whatever the case of the repository's name", async () => {
  const bytes = Buffer.from("PK");
  const { id } = service.putArtifact({ runId: 7, name: "audit", bytes });
  const url = `${service.url}/repos/Octo/App/actions/artifacts/${id}`;
  expect(await (await ask(`artifacts/${id}`)).json()).toMatchObject({
    id,
    name: "audit",
    size_in_bytes: 2,
    expired: false,
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    created_at: "2026-11-01T12:00:00.000Z",
    expires_at: "2027-01-30T12:00:00.000Z",
    archive_download_url: `${url}/zip`,
    workflow_run: { id: 7, head_branch: "main" },
  });
  expect(service.runs.map((run) => run.id)).toEqual([7]);
});

test("artifacts are listed by run, by repository and by name, newest first, in pages", async () => {
  for (const [runId, name] of [
    [7, "a"],
    [8, "b"],
    [7, "c"],
    [8, "a"],
  ] as const) {
    service.putArtifact({ runId, name, bytes: Buffer.from(name) });
  }
  expect(await names("artifacts")).toEqual(["a", "c", "b", "a"]);
  expect(await names("artifacts?name=a&per_page=1&page=2")).toEqual(["a"]);
  expect(await names("runs/7/artifacts")).toEqual(["c", "a"]);
  expect((await ask("runs/9/artifacts")).status).toBe(404);
});

test("a download leads to the bytes, without a token and under the artifact's file name", async () => {
  const { id } = service.putArtifact({ runId: 7, name: "audit", bytes: Buffer.from("PK") });
  const answer = await ask(`artifacts/${id}/zip`);
  const blob = await fetch(answer.headers.get("location") ?? "");
  expect([answer.status, blob.status, await blob.text()]).toEqual([302, 200, "PK"]);
  expect(blob.headers.get("content-type")).toBe("application/zip");
  expect(blob.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''audit.zip");
});

test("what the service says of an artifact can be made to lie", async () => {
  const given = { runId: 7, name: "raw.txt", bytes: Buffer.from("x"), mimeType: "text/plain" };
  const { id } = service.putArtifact({ ...given, digest: "sha256:00", size: 99, createdAt: "2026-10-01T00:00:00Z" });
  expect(await (await ask(`artifacts/${id}`)).json()).toMatchObject({
    digest: "sha256:00",
    size_in_bytes: 99,
    created_at: "2026-10-01T00:00:00Z",
    expires_at: "2026-12-30T00:00:00.000Z",
  });
  const blob = await fetch((await ask(`artifacts/${id}/zip`)).headers.get("location") ?? "");
  expect(blob.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''raw.txt");
});

test("an expired artifact is listed as such and is gone to a download", async () => {
  const artifact = service.putArtifact({ runId: 7, name: "audit", bytes: Buffer.from("x") });
  service.expire(artifact);
  expect(await (await ask("artifacts")).json()).toMatchObject({ total_count: 1, artifacts: [{ expired: true }] });
  expect((await ask(`artifacts/${artifact.id}/zip`)).status).toBe(410);
  const other = service.putArtifact({
    runId: 7,
    name: "old",
    bytes: Buffer.from("x"),
    expiresAt: "2026-10-31T00:00:00Z",
  });
  expect((await ask(`artifacts/${other.id}/zip`)).status).toBe(410);
});

test("only a token that writes deletes; what is deleted or never was is not found", async () => {
  const { id } = service.putArtifact({ runId: 7, name: "audit", bytes: Buffer.from("x") });
  expect((await ask(`artifacts/${id}`, "reader", "DELETE")).status).toBe(403);
  expect((await ask(`artifacts/${id}`, "writer", "DELETE")).status).toBe(204);
  const gone = [
    await ask(`artifacts/${id}`),
    await ask(`artifacts/${id}/zip`),
    await ask(`artifacts/${id}`, "writer", "DELETE"),
  ];
  expect(gone.map(({ status }) => status)).toEqual([404, 404, 404]);
});
