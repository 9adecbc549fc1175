import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createDesk, type Desk, FLAGS } from "./fake-world.ts";

let desk: Desk;
beforeAll(async () => {
  desk = createDesk();
  desk.write("flags.yaml", FLAGS);
  desk.write("edited.yaml", FLAGS.replace("rollout: 50", "rollout: 60").replace("  shape:", "  figure:"));
  const save = (file: string, ...words: readonly string[]) =>
    desk.run(["evaluate", "--no-git", "--set", "repository=acme/shop", "--save-snapshot", file, ...words]);
  for (const ran of [
    await save("a.json", "-c", "flags.yaml", "--override", "gate=kill"),
    await save("b.json", "-c", "edited.yaml", "--now", "2027-02-01T00:00:00Z"),
  ]) {
    if (ran.code !== 0) throw new Error(ran.stderr);
  }
});
afterAll(() => desk.remove());

describe("snapshot show", () => {
  test("says what a snapshot holds", async () => {
    const { code, stdout, stderr } = await desk.run(["snapshot", "show", "a.json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n").slice(3, 9)).toEqual([
      "repository  acme/shop",
      "run         none",
      "now         2027-01-15T12:00:00.000Z",
      "flags       5 flags of the workspace",
      "override    gate=kill",
      "locks       none",
    ]);
  });

  test("hands out all of it as JSON", async () => {
    const { stdout } = await desk.run(["snapshot", "show", "a.json", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      snapshot: { schema: "signalbox.snapshot/1", overrides: { gate: "kill" } },
    });
  });

  test("tells of a commit, gates and locks", async () => {
    const { stdout } = await desk.run(["snapshot", "show", "a.json", "--json"]);
    const { canonicalJson } = await import("../../../src/digest/canonical-json.ts");
    const { snapshot } = JSON.parse(stdout);
    const origin = { kind: "commit", commit: "0123456789abcdef", of: "branch main" };
    const gates = { ...snapshot.values, origin, lock: "{}" };
    desk.write("gates.json", canonicalJson({ ...snapshot, gates, gates_are_safe: true, run_id: "7" }));
    const shown = (await desk.run(["snapshot", "show", "gates.json"])).stdout;
    expect(shown).toContain("gates       5 flags of branch main at 0123456789ab\n");
    expect(shown).toContain("gates are   at their safe value\n");
    expect(shown).toContain("locks       1 file config/thresholds.lock.json\n");
  });

  test.each([
    ["a file that is missing", "none.json"],
    ["a file that is none", "flags.yaml"],
  ])("refuses %s", async (_name, file) => {
    expect((await desk.run(["snapshot", "show", file])).code).toBe(2);
  });
});

describe("snapshot diff", () => {
  test("of a snapshot with itself is nothing", async () => {
    expect(await desk.run(["snapshot", "diff", "a.json", "a.json"])).toEqual({
      code: 0,
      stdout: "the snapshots are the same\n",
      stderr: "",
    });
  });

  test("says what differs and exits 1", async () => {
    const { code, stdout } = await desk.run(["snapshot", "diff", "a.json", "b.json"]);
    expect(code).toBe(1);
    expect(stdout.split("\n").map((line) => line.split(/ {2,}/).slice(0, 2).join(" "))).toEqual([
      "PART WHAT",
      "run now",
      "flags (order)",
      "flags half.serving.rules",
      "flags shape",
      "flags figure",
      "overrides gate",
      "",
    ]);
    expect(stdout).toMatch(/overrides +gate +"kill" +none\n/);
  });

  test("has a machine form", async () => {
    const { stdout } = await desk.run(["snapshot", "diff", "b.json", "a.json", "--json"]);
    const { differences } = JSON.parse(stdout);
    expect(differences).toContainEqual({ part: "overrides", path: ["gate"], after: "kill" });
  });
});

test("evaluate refuses a snapshot of a batch, and a file that cannot be written", async () => {
  const batch = await desk.run(["evaluate", "-c", "flags.yaml", "--batch", "-", "--save-snapshot", "x.json"]);
  expect([batch.code, batch.stderr]).toEqual([2, expect.stringContaining("exclude each other")]);
  const nowhere = await desk.run(["evaluate", "--no-git", "-c", "flags.yaml", "--save-snapshot", "a.json/x.json"]);
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining("--save-snapshot")]);
});
