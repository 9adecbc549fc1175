import { describe, expect, test } from "@jest/globals";
import { createAnnotationLimit, MAX_ANNOTATION_LENGTH, MAX_ANNOTATIONS } from "../../../helpers/runner/annotation.ts";
import { createSecretMasker } from "../../../helpers/runner/secret-masker.ts";

const place = (properties: Record<string, string>) => {
  const limit = createAnnotationLimit(createSecretMasker());
  limit.add("error", "m", new Map(Object.entries(properties)));
  return limit.kept[0];
};

describe("annotations", () => {
  test("ten of each level are kept, the rest are counted", () => {
    const limit = createAnnotationLimit(createSecretMasker());
    for (let index = 0; index < MAX_ANNOTATIONS + 3; index += 1) limit.add("error", `e${index}`, new Map());
    limit.add("warning", "w", new Map());
    expect(limit.kept.map(({ message }) => message)).toEqual([
      "e0",
      "e1",
      "e2",
      "e3",
      "e4",
      "e5",
      "e6",
      "e7",
      "e8",
      "e9",
      "w",
    ]);
    expect(limit.dropped).toEqual({ error: 3, warning: 0, notice: 0 });
  });

  test("a message is masked, then cut", () => {
    const masker = createSecretMasker();
    masker.add("hunter2");
    const limit = createAnnotationLimit(masker);
    limit.add("notice", `hunter2${"x".repeat(MAX_ANNOTATION_LENGTH)}`, new Map());
    expect(limit.kept[0]?.message).toBe(`***${"x".repeat(MAX_ANNOTATION_LENGTH - 3)}`);
  });

  test.each([
    [
      "a whole place stands",
      { file: "a", title: "t", line: "3", endline: "3", col: "1", endcolumn: "4" },
      { file: "a", title: "t", line: 3, endLine: 3, col: 1, endColumn: 4 },
    ],
    ["an end alone is also the start", { endline: "3" }, { line: 3, endLine: 3 }],
    ["an end column alone is also the column", { line: "3", endcolumn: "4" }, { line: 3, col: 4, endColumn: 4 }],
    ["columns without a line are dropped", { col: "1", endcolumn: "4" }, {}],
    ["columns over several lines are dropped", { line: "3", endline: "5", col: "1" }, { line: 3, endLine: 5 }],
    ["an end above the start drops both lines", { line: "5", endline: "3" }, {}],
    ["an end column before the column drops both", { line: "5", col: "4", endcolumn: "1" }, { line: 5 }],
    ["a line that is no integer is none", { line: "five" }, {}],
  ])("%s", (_, properties, expected) => {
    expect(place(properties)).toEqual({ level: "error", message: "m", ...expected });
  });
});
