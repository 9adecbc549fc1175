import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { FLAT_FILE } from "../../helpers/flat-flags.ts";
import { createDesk, type Desk } from "./fake-world.ts";

let desk: Desk;
beforeEach(() => {
  desk = createDesk();
  desk.write("old.yaml", FLAT_FILE);
});
afterEach(() => desk.remove());

describe("import legacy", () => {
  test("writes a flag file that is valid, to stdout or into a file, and tells what was adapted", async () => {
    const printed = await desk.run(["import", "legacy", "old.yaml"]);
    expect(printed).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^old\.yaml:\d+:\d+ adapted: .*\n6 flags carried over, 0 lost\n$/),
    });
    expect(await desk.run(["import", "legacy", "old.yaml", "-o", "config/feature-flags.yaml"])).toMatchObject({
      code: 0,
      stdout: "wrote config/feature-flags.yaml\n",
    });
    expect(readFileSync(join(desk.cwd, "config/feature-flags.yaml"), "utf8")).toBe(printed.stdout);
    expect(await desk.run(["validate"])).toMatchObject({ code: 0 });
  });

  test("loses a flag that our checks refuse, tells its line, and keeps the others", async () => {
    desk.write(
      "old.yaml",
      `c:
  good: { enabled: true }
  bad: { enabled: true, conditions: [{ field: a, operator: regex, value: "(?=a)" }] }
  worse: { enabled: maybe }
`,
    );
    const ran = await desk.run(["import", "legacy", "old.yaml", "--json"]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      schema_version: 1,
      document: { flags: { good: { default: true } } },
      notes: [
        { loss: "lost", place: "old.yaml:4:21" },
        { loss: "lost", place: "old.yaml:3:3" },
      ],
    });
  });

  test("reads stdin, and answers in JSON where it wrote", async () => {
    const ran = await desk.run(["import", "legacy", "-", "--json", "--output", "new.yaml"], {
      pieces: ["c: { f: { enabled: true } }\n"],
    });
    expect(JSON.parse(ran.stdout)).toMatchObject({ written: "new.yaml", notes: [] });
    expect(ran.code).toBe(0);
  });

  test.each([
    ["a form that is not known", ["import", "legasy", "old.yaml"], "did you mean legacy"],
    ["a form like no other", ["import", "toggles", "old.yaml"], "known: legacy"],
    ["a file that is not there", ["import", "legacy", "gone.yaml"], "gone.yaml"],
    ["a file that is no YAML", ["import", "legacy", "broken.yaml"], "is refused"],
    ["an output that exists", ["import", "legacy", "old.yaml", "--output", "old.yaml"], "--force"],
    ["no file", ["import", "legacy"], "FILE"],
  ])("refuses %s", async (_, words, message) => {
    desk.write("broken.yaml", "a: [");
    expect(await desk.run(words)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(message) });
  });

  test("a folder in the way of the output is refused", async () => {
    desk.write("dir/x", "");
    expect(await desk.run(["import", "legacy", "old.yaml", "--output", "dir/x/y.yaml"])).toMatchObject({ code: 2 });
  });
});
