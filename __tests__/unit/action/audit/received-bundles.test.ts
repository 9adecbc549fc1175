import { describe, expect, test } from "@jest/globals";
import { receiveBundles } from "../../../../src/action/audit/received-bundles.ts";
import { memoryArtifacts } from "../../../helpers/audit/memory-artifacts.ts";

const files = new Map([["a", new Uint8Array(100)]]);
const store = async (...names: readonly string[]) => {
  const artifacts = memoryArtifacts();
  for (const name of names) await artifacts.upload(name, files);
  return artifacts;
};

describe("the bundles of a run", () => {
  test("are those with its prefix, in the order of their names", async () => {
    const names = ["x-10", "x-9", "y-1", ...Array.from({ length: 20 }, (_, leg) => `x-2-${leg + 10}`)];
    const received = await receiveBundles("x-", await store(...names));
    const expected = names.filter((name) => name.startsWith("x-")).sort();
    expect(received).toEqual({
      ok: true,
      value: { bundles: expected.map((artifact) => ({ artifact, files })), lost: [] },
    });
  });

  test("of one name are all there, the older first", async () => {
    const artifacts = await store("x-1");
    const value = [9, 2].map((id) => ({ id, name: "x-1" }));
    const asked: number[] = [];
    const received = await receiveBundles("x-", {
      ...artifacts,
      list: async () => ({ ok: true, value }),
      download: async ({ id }) => {
        asked.push(id);
        return { ok: true, value: files };
      },
    });
    expect([asked, received.ok && received.value.bundles.length]).toEqual([[2, 9], 2]);
  });

  test("that do not come are lost, each with its reason", async () => {
    const artifacts = await store("x-1", "x-2", "x-3");
    artifacts.answer("x-1", { ok: false, message: "away" });
    artifacts.answer("x-3", { ok: false, message: "a bit flipped", altered: true });
    const received = await receiveBundles("x-", artifacts);
    expect(received).toMatchObject({
      value: {
        bundles: [{ artifact: "x-2" }],
        lost: [
          { artifact: "x-1", reason: "away", altered: false },
          { artifact: "x-3", reason: "a bit flipped", altered: true },
        ],
      },
    });
  });

  test("that are larger than memory allows are not fetched any more", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `x-${index + 10}`);
    const received = await receiveBundles("x-", await store(...names), 500);
    expect(received.ok && [received.value.bundles.length, received.value.lost.length]).toEqual([8, 12]);
  });

  test("cannot be had where they cannot be listed", async () => {
    const artifacts = await store();
    artifacts.fail("no");
    expect(await receiveBundles("x-", artifacts)).toEqual({ ok: false, message: "no" });
  });
});
