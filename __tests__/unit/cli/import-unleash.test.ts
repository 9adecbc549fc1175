import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createDesk, type Desk } from "./fake-world.ts";

let desk: Desk;

beforeAll(() => {
  desk = createDesk();
});

afterAll(() => {
  desk.remove();
});

const features = (...list: readonly object[]): string => JSON.stringify({ version: 2, features: list });
const PLAIN = { name: "plain", enabled: true, strategies: [{ name: "userWithId", parameters: { userIds: "ada" } }] };

describe("import unleash", () => {
  test("writes a flag file that evaluates as the feature did", async () => {
    desk.write("features.json", features(PLAIN));
    const imported = await desk.run(["import", "unleash", "features.json", "--output", "flags.yaml"]);
    expect(imported).toEqual({ code: 0, stdout: "wrote flags.yaml\n", stderr: "1 flag carried over, 0 lost\n" });
    const words = ["evaluate", "plain", "--no-git", "-c", "flags.yaml", "--format", "json", "--set", "userId=ada"];
    const answered = JSON.parse((await desk.run(words)).stdout) as { flags: { plain: { value: unknown } } };
    expect(JSON.stringify(answered)).toContain('"value":true');
  });

  test("what is dropped fails with --strict only", async () => {
    desk.write("dropped.json", features({ ...PLAIN, stale: true }));
    const words = ["import", "unleash", "dropped.json", "--json"];
    const loose = await desk.run(words);
    expect(loose.code).toBe(0);
    expect((JSON.parse(loose.stdout) as { notes: unknown }).notes).toEqual([
      { loss: "dropped", message: expect.stringContaining("stale"), place: "dropped.json" },
    ]);
    expect((await desk.run([...words, "--strict"])).code).toBe(1);
  });

  test("what is adapted does not fail with --strict", async () => {
    desk.write("adapted.json", features({ ...PLAIN, name: "Plain.Feature" }));
    const { code, stderr } = await desk.run(["import", "unleash", "adapted.json", "--strict"]);
    expect([code, stderr]).toEqual([0, expect.stringContaining("adapted")]);
  });

  test.each([
    ["no JSON", "{", "not JSON"],
    ["another export", '{"features":[],"featureStrategies":[]}', "/api/client/features"],
  ])("refused: %s", async (_, text, message) => {
    desk.write("bad.json", text);
    const { code, stdout, stderr } = await desk.run(["import", "unleash", "bad.json"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
