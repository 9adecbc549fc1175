import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { replaceFile } from "../../../src/io/replace-file.ts";
import { createDesk, type Desk } from "./fake-world.ts";

const FILE = "config/feature-flags.yaml";
const TEXT = `version: 1
environments: [staging, production]
segments: { web: { all: [{ flag: alpha }, { not: { any: [{ actor: bob }, { fork: true }] } }] } }
flags:
  # about alpha
  alpha: # the first
    description: The first
    permanent: true

  beta:
    description: The second
    permanent: true
    prerequisites: [{ flag: alpha }]
    rules: [{ id: share, rollout: 25, serve: true }] # a quarter
    environments: { production: { enabled: false } }
`;

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
  desk.write(FILE, TEXT);
});
afterEach(() => desk.remove());

const now = (file = FILE): string => readFileSync(join(desk.cwd, file), "utf8");
const flag = (...words: string[]) => desk.run(["flag", ...words]);

describe("edits at the command line", () => {
  test.each([
    [["disable", "alpha"], "    permanent: true\n\n", "    permanent: true\n    enabled: false\n\n"],
    [["enable", "beta", "-e", "production"], "{ enabled: false }", "{ enabled: true }"],
    [
      ["disable", "beta", "--env", "staging"],
      "{ production: { enabled: false } }",
      "{ production: { enabled: false }, staging: { enabled: false } }",
    ],
    [["set", "beta", "rules.share.rollout", "50"], "rollout: 25", "rollout: 50"],
    [["set", "beta", "rules.0.rollout", "[0, 30]"], "rollout: 25", "rollout: [0, 30]"],
    [["set", "alpha", "expires", "2028-01-31"], "first\n    permanent: true", "first\n    expires: 2028-01-31"],
    [["set", "alpha", "owner", "no"], "first\n    permanent: true\n", 'first\n    permanent: true\n    owner: "no"\n'],
    [["set", "beta", "environments", "--unset"], "\n    environments: { production: { enabled: false } }", ""],
    [["remove", "beta"], `\n${TEXT.slice(TEXT.indexOf("  beta:"))}`, ""],
    [
      [
        "create",
        "gamma",
        "-d",
        "It's new",
        "--expires",
        "2028-01-31",
        "--tag",
        "a",
        "--disabled",
        "-s",
        "metadata={a: 1}",
      ],
      "{ production: { enabled: false } }\n",
      "{ production: { enabled: false } }\n\n  gamma:\n    description: It's new\n    tags: [a]\n    expires: 2028-01-31\n    enabled: false\n    metadata: { a: 1 }\n",
    ],
    [
      [
        "create",
        "gamma",
        "-d",
        "n",
        "--permanent",
        "--type",
        "string",
        "--default",
        "1.10",
        "--safe",
        "on",
        "--after",
        "alpha",
      ],
      "true\n\n  beta",
      'true\n\n  gamma:\n    type: string\n    description: "n"\n    permanent: true\n    default: "1.10"\n    safe: "on"\n\n  beta',
    ],
  ])("flag %j changes that and nothing else", async (words, before, after) => {
    expect(TEXT).toContain(before);
    const shown = await flag(...words, "--dry-run");
    expect(now()).toBe(TEXT);
    const ran = await flag(...words);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/ in config\/feature-flags\.yaml\n$/) });
    expect(now()).toBe(TEXT.replace(before, () => after));
    expect(readdirSync(join(desk.cwd, "config"))).toEqual(["feature-flags.yaml"]);
    expect(shown.stdout).toMatch(/^--- a\/config\/feature-flags\.yaml\n\+\+\+ b\/config\/feature-flags\.yaml\n@@ -/);
  });

  test.each([
    [["remove", "alpha"], 'segment "web", flag "beta"'],
    [["remove", "alpa"], "did you mean alpha?"],
    [["remove", "frobnicate"], "signalbox list"],
    [["create", "alpha", "-d", "x", "--permanent"], "already"],
    [["create", "gamma", "--permanent"], "--description"],
    [["create", "gamma", "-d", "x"], "--expires DATE or --permanent"],
    [["create", "gamma", "-d", "x", "--permanent", "--expires", "2028-01-31"], "one of them"],
    [["create", "gamma", "-d", "x", "--permanent", "-s", "owner"], "FIELD=VALUE"],
    [["create", "gamma", "-d", "x", "--permanent", "-s", "tags=["], "tags"],
    [["create", "gamma", "-d", "x", "--permanent", "-s", "description=y"], "twice"],
    [["create", "gamma", "-d", "x", "--permanent", "--after", "nobody"], "no flag"],
    [["create", "gamma", "-d", "x", "--permanent", "--file", "other.yaml"], "none of the files"],
    [["create", "Gamma", "-d", "x", "--permanent"], "bad_key"],
    [["set", "alpha", "owner"], "--unset"],
    [["set", "alpha", "owner", "x", "--unset"], "no VALUE"],
    [["set", "alpha", "ownr", "x"], "unknown_key"],
    [["set", "alpha", "enabled", "maybe"], "wrong_type"],
    [["set", "alpha", "tags", "[a"], "tags"],
    [["set", "alpha", "", "x"], "not the name of a field"],
    [["set", "beta", "rules.shar.rollout", "5"], "share"],
    [["set", "beta", "rules.share.rollout", "5", "-e", "production"], "set it whole first"],
    [["set", "beta", "rules.0", "--unset"], "set whole"],
    [["set", "beta", "owner", "x", "-e", "production"], "cannot replace"],
    [["disable", "alpha", "-e", "prodution"], "unknown_environment"],
    [["enable"], "needs FLAG"],
    [["enable", "alpha", "-c", "none.yaml"], "none.yaml"],
  ])("flag %j is refused, and nothing is written", async (words, said) => {
    const { code, stderr, stdout } = await flag(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
    expect(now()).toBe(TEXT);
  });

  test("what is so already is not written again", async () => {
    expect(await flag("enable", "alpha")).toEqual({
      code: 0,
      stdout: `nothing to change: ${FILE} says so already\n`,
      stderr: "",
    });
    expect(JSON.parse((await flag("set", "alpha", "owner", "--unset", "--json")).stdout)).toMatchObject({
      changed: false,
    });
  });

  test("a switch that an environment already has is left alone, wherever the file stands among others", async () => {
    desk.write("other.yaml", "version: 1\n");
    expect((await flag("disable", "beta", "-e", "production", "-c", "other.yaml", "-c", FILE, "--json")).code).toBe(0);
    expect(now()).toBe(TEXT);
    await flag("set", "beta", "enabled", "false");
    expect((await flag("disable", "beta", "--dry-run")).stdout).toContain("nothing to change");
  });

  test("an environment that goes on as before is named", async () => {
    await flag("disable", "beta");
    expect((await flag("enable", "beta")).stderr).toBe('note: the environment "production" still has it off\n');
  });

  test("warnings that a change brings are shown, those that were there are not", async () => {
    const { code, stderr } = await flag("set", "beta", "rules", "[{ id: a, serve: true }, { id: b, serve: false }]");
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("unreachable_rule") });
    expect((await flag("disable", "alpha")).stderr).toBe("");
  });

  test("of many files, the one that defines the flag is written", async () => {
    desk.write("flags/a.yaml", "version: 1\nflags: {} # none yet\n");
    const both = ["-c", "config/", "-c", "flags/"];
    expect((await flag("create", "gamma", "-d", "x", "--permanent", ...both)).stderr).toContain("flags/a.yaml");
    await flag("create", "gamma", "-d", "x", "--permanent", "--file", "flags/a.yaml", ...both);
    expect(now("flags/a.yaml")).toBe(
      "version: 1\nflags: # none yet\n  gamma:\n    description: x\n    permanent: true\n",
    );
    const { stdout } = await flag("disable", "gamma", "--json", ...both);
    expect(JSON.parse(stdout)).toMatchObject({
      flag: "gamma",
      file: "flags/a.yaml",
      changed: true,
      written: true,
      notes: [],
    });
    expect(now()).toBe(TEXT);
  });

  test("a file that does not parse is shown, not touched", async () => {
    desk.write(FILE, "flags: {");
    expect(await flag("disable", "alpha")).toMatchObject({ code: 2, stderr: expect.stringContaining("yaml_syntax") });
    expect(now()).toBe("flags: {");
  });

  test("a file that would be refused is mended by an edit that mends it", async () => {
    desk.write(FILE, TEXT.replace("rollout: 25", "rollout: 250"));
    expect((await flag("disable", "alpha")).code).toBe(2);
    expect((await flag("set", "beta", "rules.share.rollout", "25")).code).toBe(0);
    expect(now()).toBe(TEXT);
  });
});

describe("writing a file anew", () => {
  test("keeps its byte order mark, its permissions and the link to it", async () => {
    desk.write("real.yaml", `\ufeff${TEXT}`);
    chmodSync(join(desk.cwd, "real.yaml"), 0o640);
    symlinkSync("real.yaml", join(desk.cwd, "link.yaml"));
    expect((await flag("set", "alpha", "owner", "web", "-c", "link.yaml")).code).toBe(0);
    expect(lstatSync(join(desk.cwd, "link.yaml")).isSymbolicLink()).toBe(true);
    expect(statSync(join(desk.cwd, "real.yaml")).mode & 0o777).toBe(0o640);
    expect(now("real.yaml")).toBe(`\ufeff${TEXT.replace("permanent: true\n", "permanent: true\n    owner: web\n")}`);
  });

  test("is refused where somebody else has changed it, or taken it away", async () => {
    expect(await replaceFile(join(desk.cwd, FILE), "what was read", "new")).toMatchObject({ ok: false });
    expect(now()).toBe(TEXT);
    expect(await replaceFile(join(desk.cwd, "none"), "", "new")).toMatchObject({ ok: false });
  });
});

describe("commands of two words", () => {
  test("the first word alone lists them", async () => {
    const { code, stdout } = await desk.run(["flag", "--help"]);
    const listed = [...stdout.matchAll(/^ {2}(flag [a-z]+) {2}/gm)].map((match) => match[1]);
    expect({ code, listed }).toEqual({
      code: 0,
      listed: ["flag create", "flag enable", "flag disable", "flag set", "flag remove"],
    });
    expect((await desk.run(["help", "flag"])).stdout).toBe(stdout);
  });

  test.each([
    [["flag"], "signalbox flag --help"],
    [["flag", "--json"], "signalbox flag --help"],
    [["flag", "creat"], "did you mean: signalbox flag create?"],
    [["flag", "frobnicate"], "signalbox flag --help"],
    [["flga"], "did you mean: signalbox flag?"],
    [["help", "flag", "set", "more"], 'unexpected argument "more"'],
  ])("%j is refused with a hint", async (words, said) => {
    const { code, stderr } = await desk.run(words);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
  });
});
