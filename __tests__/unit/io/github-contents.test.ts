import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { openGitHubRepository } from "../../../src/io/github-contents.ts";
import { readRepositoryFiles } from "../../../src/io/repository-files.ts";
import type { RepositoryReader } from "../../../src/io/repository-reader.ts";
import { type ContentsApi, startContentsApi } from "../../helpers/contents-api/contents-api.ts";

const MAIN = "a".repeat(40);
const HEAD = "b".repeat(40);
let api: ContentsApi;
let reader: RepositoryReader;

beforeAll(async () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`src/${index}.ts`, "x"]));
  api = await startContentsApi({
    repository: "octo/app",
    token: "ghs_demo",
    defaultBranch: "main",
    commits: {
      [MAIN]: { files: { "config/feature-flags.yaml": "version: 1\n# größe\n", "README.md": "x" } },
      [HEAD]: { files: { "config/feature-flags.yaml": "version: 2\n", ...many }, parents: [MAIN] },
    },
    branches: { main: MAIN, "feature/a#b": HEAD },
    tags: { v1: HEAD },
    pulls: { 7: { head: HEAD, base: MAIN } },
  });
  reader = await openGitHubRepository({ repository: "octo/app", token: "ghs_demo", apiUrl: api.url, waitMs: 0 });
});
afterAll(() => api.close());
beforeEach(() => api.reset());

describe("a repository over the API", () => {
  test("names its default branch and the commit of a ref", async () => {
    expect(await reader.defaultBranch()).toBe("main");
    expect(await reader.commitOf("heads/main")).toBe(MAIN);
    expect(await reader.commitOf("heads/feature/a#b")).toBe(HEAD);
    expect(await reader.commitOf("tags/v1")).toBe(HEAD);
    expect(api.requests.every(({ authorization }) => authorization === "token ghs_demo")).toBe(true);
  });

  test("gives the flag files of a commit, whole", async () => {
    expect(await readRepositoryFiles(reader, MAIN, ["config/"])).toEqual({
      ok: true,
      files: [{ file: "config/feature-flags.yaml", text: "version: 1\n# größe\n" }],
    });
    expect(api.requests.map(({ path }) => path.replace(/[0-9a-f]{40}/g, "SHA"))).toEqual([
      "/repos/octo/app/git/trees/SHA",
      "/repos/octo/app/git/trees/SHA",
      "/repos/octo/app/git/blobs/SHA",
    ]);
  });

  test("tells what a pull request and a range change, over all pages", async () => {
    const files = await reader.pullRequestFiles(7);
    expect(files?.length).toBe(252);
    expect(api.requests.length).toBe(3);
    expect(await reader.filesBetween(MAIN, HEAD)).toEqual(files);
  });
});

describe("an API that fails", () => {
  test.each([401, 403, 404, 422, 429])(
    "with %i is not asked again, and the message names request and status",
    async (status) => {
      api.fail({ kind: "status", status, message: "Nope" });
      const asked = reader.commitOf("heads/main");
      await expect(asked).rejects.toMatchObject({
        name: "RepositoryUnavailable",
        message: expect.stringMatching(new RegExp(`^GET /repos/octo/app/commits/heads/main: HTTP ${status}: Nope`)),
      });
      expect(api.requests.length).toBe(1);
    },
  );

  test.each<[string, Parameters<ContentsApi["fail"]>[0]]>([
    ["a 502", { kind: "status", status: 502, times: 2 }],
    ["a broken connection", { kind: "reset", times: 2 }],
  ])("twice with %s is asked a third time", async (_name, fault) => {
    api.fail(fault);
    expect(await reader.commitOf("heads/main")).toBe(MAIN);
    expect(api.requests.length).toBe(3);
  });

  test.each<[string, Parameters<ContentsApi["fail"]>[0], string]>([
    ["a 500", { kind: "status", status: 500 }, "HTTP 500"],
    ["a broken connection", { kind: "reset" }, "no answer"],
  ])("always with %s is given up", async (_name, fault, found) => {
    api.fail(fault);
    await expect(reader.defaultBranch()).rejects.toMatchObject({ message: expect.stringContaining(found) });
    expect(api.requests.length).toBe(3);
  });

  test("a wrong token is refused", async () => {
    const other = await openGitHubRepository({ repository: "octo/app", token: "ghs_other", apiUrl: api.url });
    await expect(other.defaultBranch()).rejects.toMatchObject({ message: expect.stringContaining("HTTP 401") });
  });

  test.each(["", "octo", "octo/app/x", "octo/../app", "octo/app?x"])(
    "repository %p is refused before anything is asked",
    async (repository) => {
      await expect(openGitHubRepository({ repository, token: "t", apiUrl: api.url })).rejects.toThrow(
        "needed is owner/name",
      );
    },
  );

  test("the public API is the default", async () => {
    await expect(openGitHubRepository({ repository: "octo/app", token: "t" })).resolves.toHaveProperty("commitOf");
  });
});

describe("an answer that is not what was promised", () => {
  const answering = async (answer: unknown): Promise<{ close: () => Promise<void>; reader: RepositoryReader }> => {
    const { createServer } = await import("node:http");
    const server = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const access = { repository: "octo/app", token: "t", apiUrl: `http://127.0.0.1:${port}`, waitMs: 0 };
    return {
      reader: await openGitHubRepository(access),
      close: () => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(() => resolve()));
      },
    };
  };

  test.each<[string, unknown, (reader: RepositoryReader) => Promise<unknown>]>([
    ["a commit without SHA", {}, (each) => each.commitOf("heads/main")],
    ["a commit whose SHA is none", { sha: "main" }, (each) => each.commitOf("heads/main")],
    ["a repository without default branch", { default_branch: null }, (each) => each.defaultBranch()],
    ["a tree that is cut", { tree: [], truncated: true }, (each) => each.listTree(MAIN, true)],
    ["a blob in another encoding", { content: "x", encoding: "none" }, (each) => each.readBlob(MAIN)],
  ])("%s is no answer", async (_name, answer, ask) => {
    const server = await answering(answer);
    await expect(ask(server.reader)).rejects.toMatchObject({ name: "RepositoryUnavailable" });
    await server.close();
  });

  test("files at the bound of the API are unknown", async () => {
    const page = Array.from({ length: 100 }, (_, index) => ({ filename: `${index}` }));
    const pulls = await answering(page);
    expect(await pulls.reader.pullRequestFiles(7)).toBeUndefined();
    await pulls.close();
    const compare = await answering({ files: [...page, ...page, ...page] });
    expect(await compare.reader.filesBetween(MAIN, HEAD)).toBeUndefined();
    await compare.close();
    const none = await answering({});
    expect(await none.reader.filesBetween(MAIN, HEAD)).toEqual([]);
    await none.close();
  });
});
