import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { type ContentsApi, startContentsApi } from "../../helpers/contents-api/contents-api.ts";
import { gitObjects } from "../../helpers/contents-api/git-objects.ts";

const FILES = {
  "README.md": "# app\n",
  "config/feature-flags.yaml": "flags: {}\n",
  "config/more/ü.yaml": "ä",
  "config.txt": "x",
};
const MANY = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`many/${index}.txt`, "x"]));

let api: ContentsApi;
let octokit: ReturnType<typeof import("@actions/github").getOctokit>;
const at = { owner: "octo", repo: "app" };

beforeAll(async () => {
  api = await startContentsApi({
    repository: "octo/app",
    token: "ghs_t",
    commits: {
      c1: { files: FILES },
      c2: { files: { ...FILES, "README.md": "# changed\n" }, parents: ["c1"] },
      c3: { files: { ...FILES, ...MANY, "config.txt": "y" }, parents: ["c1"] },
      c4: {
        files: { "config/feature-flags.yaml": "flags: {}\n", "big.bin": new Uint8Array(1024 * 1024 + 1) },
        parents: ["c1"],
      },
    },
    branches: { main: "c2", "topic/a": "c3", big: "c4" },
    tags: { "v1.0.0": "c1" },
    pulls: {
      7: { head: "c3", base: "c2", headRef: "topic/a" },
      8: { head: "c3", base: "c2", headRepository: null, mergeCommit: "c4" },
    },
  });
  // The client reads GITHUB_API_URL once, when it is loaded, as it does inside the action.
  process.env["GITHUB_API_URL"] = api.url;
  octokit = (await import("@actions/github")).getOctokit("ghs_t");
});
afterEach(() => api.reset());
afterAll(() => api.close());

describe("the contents API, asked by the client that the action uses", () => {
  test("describes the repository", async () => {
    const { data } = await octokit.rest.repos.get(at);
    expect([data.full_name, data.owner.login, data.default_branch, data.fork]).toEqual([
      "octo/app",
      "octo",
      "main",
      false,
    ]);
    expect(api.requests).toMatchObject([{ method: "GET", path: "/repos/octo/app", authorization: "token ghs_t" }]);
  });

  test.each([
    ["main", "c2"],
    ["topic/a", "c3"],
    ["heads/topic/a", "c3"],
    ["v1.0.0", "c1"],
    ["refs/tags/v1.0.0", "c1"],
    ["c1", "c1"],
    ["pull/7/head", "c3"],
    ["refs/pull/8/merge", "c4"],
  ])("resolves %s to commit %s", async (ref, sha) => {
    expect((await octokit.rest.repos.getCommit({ ...at, ref })).data.sha).toBe(sha);
    const raw = await octokit.rest.repos.getCommit({ ...at, ref, mediaType: { format: "sha" } });
    expect(raw.data).toBe(sha);
  });

  test("knows branches and refs", async () => {
    expect((await octokit.rest.repos.getBranch({ ...at, branch: "topic/a" })).data.commit.sha).toBe("c3");
    expect((await octokit.rest.git.getRef({ ...at, ref: "heads/topic/a" })).data.object.sha).toBe("c3");
    expect((await octokit.rest.git.getRef({ ...at, ref: "tags/v1.0.0" })).data).toEqual({
      ref: "refs/tags/v1.0.0",
      object: { type: "commit", sha: "c1" },
    });
  });

  test("gives a file as base64, raw, or as a blob", async () => {
    const file = { ...at, path: "config/more/ü.yaml", ref: "c1" };
    const { data } = await octokit.rest.repos.getContent(file);
    if (Array.isArray(data) || data.type !== "file") throw new Error("expected a file");
    expect([data.path, data.size, data.encoding, Buffer.from(data.content, "base64").toString()]).toEqual([
      file.path,
      2,
      "base64",
      "ä",
    ]);
    expect((await octokit.rest.repos.getContent({ ...file, mediaType: { format: "raw" } })).data).toBe("ä");
    const blob = (await octokit.rest.git.getBlob({ ...at, file_sha: data.sha })).data;
    expect(Buffer.from(blob.content, "base64").toString()).toBe("ä");
  });

  test("reads the default branch unless a ref is given", async () => {
    const readme = async (ref?: string) =>
      (
        await octokit.rest.repos.getContent({
          ...at,
          path: "README.md",
          mediaType: { format: "raw" },
          ...(ref && { ref }),
        })
      ).data;
    expect([await readme(), await readme("v1.0.0")]).toEqual(["# changed\n", "# app\n"]);
  });

  test("lists folders and trees", async () => {
    const folder = (await octokit.rest.repos.getContent({ ...at, path: "config", ref: "c1" })).data;
    expect((folder as { name: string; type: string }[]).map(({ name, type }) => [name, type])).toEqual([
      ["feature-flags.yaml", "file"],
      ["more", "dir"],
    ]);
    const whole = (await octokit.rest.git.getTree({ ...at, tree_sha: "v1.0.0", recursive: "1" })).data;
    expect(whole.tree.map(({ path }) => path)).toEqual([
      "README.md",
      "config",
      "config/feature-flags.yaml",
      "config/more",
      "config/more/ü.yaml",
      "config.txt",
    ]);
    const config = whole.tree.find(({ path }) => path === "config")?.sha ?? "";
    const below = (await octokit.rest.git.getTree({ ...at, tree_sha: config })).data;
    expect([below.sha, below.tree.map(({ path }) => path)]).toEqual([config, ["feature-flags.yaml", "more"]]);
    expect((await octokit.rest.git.getTree({ ...at, tree_sha: whole.sha })).data.sha).toBe(whole.sha);
  });

  test("gives no content in JSON beyond one MiB, but all of it raw", async () => {
    const file = { ...at, path: "big.bin", ref: "big" };
    expect((await octokit.rest.repos.getContent(file)).data).toMatchObject({
      encoding: "none",
      content: "",
      size: 1024 * 1024 + 1,
    });
    const raw = (await octokit.rest.repos.getContent({ ...file, mediaType: { format: "raw" } }))
      .data as unknown as string;
    expect(raw.length).toBe(1024 * 1024 + 1);
  });

  test("shows pull requests, of a fork that is gone too, and their files page by page", async () => {
    const [seven, eight] = await Promise.all(
      [7, 8].map(async (pull_number) => (await octokit.rest.pulls.get({ ...at, pull_number })).data),
    );
    expect([seven?.head.sha, seven?.head.ref, seven?.base.ref, seven?.head.repo?.full_name]).toEqual([
      "c3",
      "topic/a",
      "main",
      "octo/app",
    ]);
    expect([eight?.head.repo, eight?.merge_commit_sha]).toEqual([null, "c4"]);
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, { ...at, pull_number: 7, per_page: 100 });
    expect([files.length, files[0]]).toEqual([151, { filename: "config.txt", status: "modified" }]);
  });

  test.each([
    ["main...topic/a", "diverged", 1, 1, 151],
    ["c1...main", "ahead", 1, 0, 1],
    ["main...c1", "behind", 0, 1, 0],
    ["main...main", "identical", 0, 0, 0],
  ])("compares %s", async (basehead, status, ahead, behind, files) => {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead });
    expect([data.status, data.ahead_by, data.behind_by, data.files?.length]).toEqual([status, ahead, behind, files]);
  });
});

describe("what the contents API refuses", () => {
  const status = (promise: Promise<unknown>) =>
    promise.then(
      () => 200,
      (error: { status: number }) => error.status,
    );
  const client = async (token: string) => (await import("@actions/github")).getOctokit(token);

  test.each([
    ["an unknown path", () => octokit.rest.repos.getContent({ ...at, path: "nope" }), 404],
    ["an unknown ref of a path", () => octokit.rest.repos.getContent({ ...at, path: "README.md", ref: "nope" }), 404],
    ["an unknown commit", () => octokit.rest.repos.getCommit({ ...at, ref: "nope" }), 422],
    [
      "a branch named as an object's own member",
      () => octokit.rest.repos.getBranch({ ...at, branch: "constructor" }),
      404,
    ],
    ["an unknown ref", () => octokit.rest.git.getRef({ ...at, ref: "heads/nope" }), 404],
    ["an unknown tree", () => octokit.rest.git.getTree({ ...at, tree_sha: "nope" }), 404],
    ["an unknown blob", () => octokit.rest.git.getBlob({ ...at, file_sha: "nope" }), 404],
    ["an unknown pull request", () => octokit.rest.pulls.get({ ...at, pull_number: 9 }), 404],
    ["the files of an unknown pull request", () => octokit.rest.pulls.listFiles({ ...at, pull_number: 9 }), 404],
    [
      "a comparison with the unknown",
      () => octokit.rest.repos.compareCommitsWithBasehead({ ...at, basehead: "main...nope" }),
      404,
    ],
    ["another repository", () => octokit.rest.repos.get({ owner: "octo", repo: "other" }), 404],
    ["another route", () => octokit.rest.issues.listForRepo(at), 404],
    ["writing", () => octokit.rest.issues.create({ ...at, title: "x" }), 403],
    ["a wrong token", async () => (await client("ghs_wrong")).rest.repos.get(at), 401],
  ])("%s", async (_, request, expected) => {
    expect(await status(request())).toBe(expected);
  });

  test("a request without a token, as if nothing were there", async () => {
    expect((await fetch(`${api.url}/repos/octo/app`)).status).toBe(404);
  });
});

describe("injected faults", () => {
  const get = () => octokit.rest.repos.get(at);

  test("a status strikes as often as told, on the path told", async () => {
    api.fail({
      kind: "status",
      status: 503,
      message: "down",
      headers: { "retry-after": "1" },
      path: "/contents/",
      times: 1,
    });
    expect((await get()).status).toBe(200);
    const readme = () => octokit.rest.repos.getContent({ ...at, path: "README.md" });
    await expect(readme()).rejects.toMatchObject({ status: 503, response: { headers: { "retry-after": "1" } } });
    expect((await readme()).status).toBe(200);
  });

  test("a connection breaks, JSON is cut short, until reset", async () => {
    api.fail({ kind: "reset" });
    await expect(get()).rejects.toThrow();
    api.fail({ kind: "truncated" });
    // The client hands over text that it cannot parse: whoever reads it must look.
    expect(typeof (await get()).data).toBe("string");
    api.reset();
    expect((await get()).data.full_name).toBe("octo/app");
  });

  test("a slow answer is a right one", async () => {
    api.fail({ kind: "slow", delayMs: 20 });
    expect((await get()).data.full_name).toBe("octo/app");
  });
});

test("tree ids are those of git", () => {
  const folder = mkdtempSync(join(tmpdir(), "signalbox-git-"));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, file, ".."), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "core.autocrlf=false", ...words], { cwd: folder, encoding: "utf8" }).trim();
  git("init", "-q");
  git("add", ".");
  const real = git("write-tree");
  rmSync(folder, { recursive: true });
  expect(gitObjects({ files: FILES }).treeSha).toBe(real);
});
