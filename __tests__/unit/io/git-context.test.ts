import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { gitIn, readGitContext } from "../../../src/io/git-context.ts";
import { repositoryOfUrl } from "../../../src/io/repository-of-url.ts";

const LINUX = { platform: "linux", arch: "x64" };
const MACHINE = { runner_os: "Linux", runner_arch: "X64" };

let cwd: string;
let home: string;

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=Alice", "-c", "user.email=alice@example.com", ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: home },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

const context = () => readGitContext(gitIn(cwd, { PATH: process.env["PATH"], HOME: home }), LINUX);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "signalbox-home-"));
  cwd = mkdtempSync(join(tmpdir(), "signalbox-git-"));
});
afterEach(() => {
  for (const folder of [cwd, home]) rmSync(folder, { recursive: true, force: true });
});

describe("the context of a working copy", () => {
  test("names repository, owner, branch, ref and commit", async () => {
    git("init", "-q", "-b", "feature/x");
    git("remote", "add", "origin", "https://alice:s3cret@example.com/acme/shop.git");
    git("commit", "-q", "--allow-empty", "-m", "first");
    expect(await context()).toEqual({
      ...MACHINE,
      repository: "acme/shop",
      repository_owner: "acme",
      branch: "feature/x",
      ref: "refs/heads/feature/x",
      sha: git("rev-parse", "HEAD"),
    });
  });

  test("a branch without a commit is known, its commit is not", async () => {
    git("init", "-q", "-b", "main");
    const targetingKey = `${basename(cwd)}@main`;
    expect(await context()).toEqual({ ...MACHINE, targetingKey, branch: "main", ref: "refs/heads/main" });
  });

  test("a detached head on exactly one tag has that tag as its ref", async () => {
    git("init", "-q", "-b", "main");
    git("commit", "-q", "--allow-empty", "-m", "first");
    git("tag", "v1.0.0");
    git("checkout", "-q", "--detach");
    expect(await context()).toEqual({
      ...MACHINE,
      targetingKey: `${basename(cwd)}@v1.0.0`,
      tag: "v1.0.0",
      ref: "refs/tags/v1.0.0",
      sha: git("rev-parse", "HEAD"),
    });
  });

  test("two tags on one commit name none, and a branch goes before a tag", async () => {
    git("init", "-q", "-b", "main");
    git("commit", "-q", "--allow-empty", "-m", "first");
    git("tag", "v1.0.0");
    expect(await context()).toMatchObject({ tag: "v1.0.0", ref: "refs/heads/main" });
    git("tag", "latest");
    git("checkout", "-q", "--detach");
    const detached = await context();
    expect(Object.keys(detached).sort()).toEqual(["runner_arch", "runner_os", "sha"]);
  });

  test("the folder stands in for a repository that no forge has, in the targeting key alone", async () => {
    git("init", "-q", "-b", "main");
    git("remote", "add", "origin", "/srv/git/shop");
    expect(await context()).toMatchObject({ targetingKey: `${basename(cwd)}@main` });
    expect(await context()).not.toHaveProperty("repository");
  });

  test("outside of a repository only the machine is known", async () => {
    expect(await context()).toEqual(MACHINE);
  });

  test("without git only the machine is known", async () => {
    const run = gitIn(cwd, { PATH: process.env["PATH"] }, "no-such-git");
    expect(await readGitContext(run, { platform: "sunos", arch: "arm64" })).toEqual({ runner_arch: "ARM64" });
  });

  test("variables that point git elsewhere are not passed on", async () => {
    git("init", "-q", "-b", "main");
    const env = { PATH: process.env["PATH"], HOME: home, GIT_DIR: "/nonexistent", GIT_CONFIG_COUNT: "x" };
    expect(await readGitContext(gitIn(cwd, env), LINUX)).toMatchObject({ branch: "main" });
  });

  test("programs that the repository's own configuration names do not run", async () => {
    git("init", "-q", "-b", "main");
    git("commit", "-q", "--allow-empty", "-m", "first");
    const witness = join(home, "ran");
    writeFileSync(join(cwd, "evil.sh"), `#!/bin/sh\ntouch '${witness}'\n`, { mode: 0o755 });
    for (const key of ["core.fsmonitor", "core.pager", "core.sshCommand", "alias.rev-parse"]) {
      git("config", key, join(cwd, "evil.sh"));
    }
    await context();
    expect(() => execFileSync("ls", [witness], { stdio: "ignore" })).toThrow();
  });

  test("a branch's name is text, whatever it holds", async () => {
    git("init", "-q", "-b", "$(touch-x);`y`'z");
    expect(await context()).toMatchObject({ branch: "$(touch-x);`y`'z" });
  });

  test("a folder below the root of the repository knows as much", async () => {
    git("init", "-q", "-b", "main");
    mkdirSync(join(cwd, "a/b"), { recursive: true });
    const run = gitIn(join(cwd, "a/b"), { PATH: process.env["PATH"], HOME: home });
    expect(await readGitContext(run, LINUX)).toMatchObject({ branch: "main" });
  });
});

describe("the repository of a remote's address", () => {
  test.each([
    ["https://github.com/acme/shop.git", "acme/shop"],
    ["https://github.com/acme/shop/", "acme/shop"],
    ["https://alice:t0ken@github.com/acme/shop", "acme/shop"],
    ["https://github.com:8443/acme/shop.git?x=y#z", "acme/shop"],
    ["git@github.com:acme/shop.git", "acme/shop"],
    ["github.com:acme/shop", "acme/shop"],
    ["[::1]:acme/shop", "acme/shop"],
    ["ssh://git@github.com:22/acme/shop.git", "acme/shop"],
    ["git://example.com/acme/shop", "acme/shop"],
    ["https://gitlab.com/group/sub/shop.git", "group/sub/shop"],
    ["git@github.com:/acme/.github", "acme/.github"],
  ])("%s is %s", (url, repository) => {
    expect(repositoryOfUrl(url)).toBe(repository);
  });

  test.each([
    "",
    "/srv/git/shop.git",
    "../shop.git",
    "file:///srv/git/shop.git",
    "C:\\repos\\shop",
    "C:/repos/shop",
    "https://github.com/shop",
    "https://github.com/",
    "https://",
    "ext::sh -c touch% /tmp/x",
    "https://github.com/acme/shop$(id)",
    "git@github.com:acme/../../etc",
    "git@github.com:acme/shop\nbranch: main",
    "git@github.com:a%20b/shop",
    "javascript://github.com/acme/shop",
  ])("%j names none", (url) => {
    expect(repositoryOfUrl(url)).toBeUndefined();
  });
});
