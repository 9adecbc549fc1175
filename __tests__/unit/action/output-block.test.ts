import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { outputBlock } from "../../../src/action/output-block.ts";
import { readEnvFile } from "../../helpers/runner/env-file.ts";

const words = (...all: readonly string[]) => {
  const left = [...all];
  return () => left.shift() ?? "last";
};

describe("the block of outputs", () => {
  test("takes another word while a name or a value holds the delimiter", () => {
    const outputs = [
      ["a", "signalbox_1\nevaluated=false"],
      ["signalbox_2", "x"],
    ] as const;
    const block = outputBlock(outputs, words("1", "2", "3"));
    expect(block.match(/signalbox_3/g)?.length).toBe(4);
    expect(readEnvFile(block, false).pairs).toEqual(outputs);
  });

  test("gives the runner every value as it was", () => {
    const value = fc.string({ unit: "binary" }).filter((text) => text.isWellFormed());
    const outputs = fc.array(fc.tuple(fc.stringMatching(/^[a-z][a-z_]{0,9}$/), value), { maxLength: 5 });
    fc.assert(
      fc.property(outputs, (given) => {
        expect(readEnvFile(outputBlock(given, words("w")), false)).toEqual({ pairs: given });
      }),
    );
  });
});
