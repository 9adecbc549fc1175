import { describe, expect, test } from "@jest/globals";
import { changeFlag, type FlagChange } from "../../../../src/document/edit/change-flag.ts";
import { SERVING_FIELDS } from "../../../../src/document/edit/field-path.ts";
import { applyReplacements } from "../../../../src/document/edit/replacement.ts";
import { unifiedDiff } from "../../../../src/document/edit/unified-diff.ts";
import { documentFromJson, parseDocument } from "../../../../src/document/parse-document.ts";
import { servingFields } from "../../../../src/document/serving.ts";

/** What an edit makes of a text; the message of one that is refused, "same" for one with nothing to do. */
const edit = (text: string, change: FlagChange): string => {
  const parsed = parseDocument(text, "f.yaml");
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const edited = changeFlag(parsed.value, change);
  return edited.ok ? (edited.value?.text ?? "same") : `refused: ${edited.message}`;
};
const set = (field: string, text: string, environment?: string): FlagChange => ({
  kind: "set",
  flag: "a",
  field,
  text,
  ...(environment !== undefined && { environment }),
});
const unset = (field: string): FlagChange => ({ kind: "unset", flag: "a", field });
const create = (flag: string, after?: string): FlagChange => ({
  kind: "create",
  flag,
  fields: { description: "d", permanent: true },
  ...(after !== undefined && { after }),
});
const remove = (flag: string): FlagChange => ({ kind: "remove", flag });
const ONE = "flags:\n  a:\n";

describe("setting a field", () => {
  test.each([
    ["keeps double quotes", `${ONE}    owner: "x" # c\n`, set("owner", "y"), `${ONE}    owner: "y" # c\n`],
    ["keeps single quotes", `${ONE}    owner:  'x'\n`, set("owner", "it's"), `${ONE}    owner:  'it''s'\n`],
    [
      "leaves single quotes for what they cannot say",
      `${ONE}    owner: 'x'\n`,
      set("owner", "a\tb"),
      `${ONE}    owner: "a\\tb"\n`,
    ],
    ["quotes what would read otherwise", `${ONE}    owner: x\n`, set("owner", "1.10"), `${ONE}    owner: "1.10"\n`],
    [
      "fills in what is empty",
      `${ONE}    owner: # who\n    seed: s\n`,
      set("owner", "x"),
      `${ONE}    owner: x # who\n    seed: s\n`,
    ],
    [
      "makes one line of a literal text",
      `${ONE}    description: >- # why\n      x\n      y\n\n    seed: s\n`,
      set("description", "z"),
      `${ONE}    description: z # why\n\n    seed: s\n`,
    ],
    ["drops a tag", `${ONE}    owner: !!str 5\n`, set("owner", "x"), `${ONE}    owner: x\n`],
    [
      "replaces a text over several lines",
      `${ONE}    owner: x\n      y\n    seed: s\n`,
      set("owner", "z"),
      `${ONE}    owner: z\n    seed: s\n`,
    ],
    [
      "keeps a block a block",
      `${ONE}    metadata: # m\n      b: 1\n    seed: s\n`,
      set("metadata", "{c: 2, d: [1]}"),
      `${ONE}    metadata: # m\n      c: 2\n      d: [1]\n    seed: s\n`,
    ],
    [
      "puts a block list in brackets",
      `${ONE}    tags: # t\n    - x # c\n    - z\n    seed: s\n`,
      set("tags", "[w]"),
      `${ONE}    tags: [w] # t\n    seed: s\n`,
    ],
    [
      "makes the mappings that are missing",
      `${ONE}    seed: s`,
      set("schedule.from", "2027"),
      `${ONE}    seed: s\n    schedule: { from: 2027 }`,
    ],
    [
      "makes them where there is nothing",
      `${ONE}    metadata:\n    seed: s\n`,
      set("metadata.x", "1"),
      `${ONE}    metadata: { x: 1 }\n    seed: s\n`,
    ],
    [
      "adds to empty braces",
      "flags: {a: {tags: [x], metadata: {}}}\n",
      set("metadata.x", "1"),
      "flags: {a: {tags: [x], metadata: {x: 1}}}\n",
    ],
    [
      "adds to braces that hold a comment",
      "flags: { a: { metadata: { # m\n  } } }\n",
      set("metadata.x", "1"),
      "flags: { a: { metadata: { x: 1  # m\n  } } }\n",
    ],
    [
      "adds below keys that stand as a block",
      `${ONE}    environments:\n        x:\n            off: 1\n`,
      set("enabled", "false", "w"),
      `${ONE}    environments:\n        x:\n            off: 1\n        w:\n            enabled: false\n`,
    ],
    [
      "takes a key with a dot for one key",
      `${ONE}    metadata: { a.b: 1 }\n`,
      set("metadata.a.b", "2"),
      `${ONE}    metadata: { a.b: 2 }\n`,
    ],
    [
      "reads a split of a flag with variants",
      `${ONE}    variants: { x: 1, w: 2 }\n    default: x\n`,
      set("default", "{split: {x: 1, w: 1}}"),
      `${ONE}    variants: { x: 1, w: 2 }\n    default: { split: { x: 1, w: 1 } }\n`,
    ],
    [
      "writes values where the flag has values",
      `${ONE}    values: { x: 1 }\n`,
      set("default", "2", "w"),
      `${ONE}    values: { x: 1, w: 2 }\n`,
    ],
    [
      "takes permanent out for expires",
      `${ONE}    permanent: true # p\n`,
      set("expires", "2028-01-31"),
      `${ONE}    expires: 2028-01-31 # p\n`,
    ],
    [
      "goes on behind items that are aliases",
      `x: &x w\n${ONE}    tags:\n      - *x\n      - *x # c\n`,
      set("owner", "o"),
      `x: &x w\n${ONE}    tags:\n      - *x\n      - *x # c\n    owner: o\n`,
    ],
    [
      "goes on behind brackets of aliases",
      "x: &x w\nflags: { a: { tags: [*x, v, *x] } }\n",
      set("owner", "o"),
      "x: &x w\nflags: { a: { tags: [*x, v, *x], owner: o } }\n",
    ],
    [
      "leaves a text its last blank lines",
      `${ONE}    description: |+\n      x\n\n`,
      set("owner", "o"),
      `${ONE}    description: |+\n      x\n\n    owner: o\n`,
    ],
    [
      "goes on behind a literal text of nothing",
      `${ONE}    description: |\n    seed: s\n`,
      set("description", "o"),
      `${ONE}    description: o\n    seed: s\n`,
    ],
    [
      "keeps an anchor and the comment of a block",
      `${ONE}    metadata: &m # c\n      x: 1\n`,
      set("metadata", "[1]"),
      `${ONE}    metadata: &m [1] # c\n`,
    ],
    ["empties a mapping", `${ONE}    metadata:\n      x: 1\n`, set("metadata", "{}"), `${ONE}    metadata: {}\n`],
    ["does nothing to what is so", `${ONE}    owner: 'x'\n`, set("owner", "x"), "same"],
    ["keeps an anchor that nothing reads", `${ONE}    owner: &o x\n`, set("owner", "w"), `${ONE}    owner: &o w\n`],
    [
      "keeps the quotes of JSON",
      '{"flags": {"a": {"seed": "s"}}}',
      set("owner", "y"),
      '{"flags": {"a": {"seed": "s", "owner": "y"}}}',
    ],
  ])("%s", (_name, before, change, after) => {
    expect(edit(before, change)).toBe(after);
  });

  test.each([
    ["an alias", "x: &x y\nflags: { a: { owner: *x } }\n", set("owner", "z"), "(*x)"],
    ["within an alias", "x: &x { p: 1 }\nflags: { a: { metadata: *x } }\n", set("metadata.p", "2"), "(*x)"],
    [
      "an item that is an alias",
      "x: &x { id: r }\nflags: { a: { rules: [*x] } }\n",
      set("rules.r.rollout", "2"),
      "alias",
    ],
    [
      "an anchor that an alias reads",
      "flags: { a: { owner: &o x, seed: *o } }\n",
      set("owner", "y"),
      "alias elsewhere",
    ],
    [
      "an anchor that would go while it is read",
      "flags: { a: &a { seed: s }, b: *a }\n",
      remove("a"),
      "alias elsewhere",
    ],
    ["a key of its own form", "flags:\n  a:\n    ? owner\n    : x\n", set("owner", "y"), '"owner"'],
    ["a field in a text", `${ONE}    owner: x\n`, set("owner.name", "y"), "no fields"],
    ["a rule where there are none", `${ONE}    seed: s\n`, set("rules.r.rollout", "1"), "whole first"],
    ["an item past the end", `${ONE}    targets: [{ in: [x] }]\n`, set("targets.1.serve", "true"), "1 items"],
    ["what is no YAML", `${ONE}    seed: s\n`, set("metadata", "{"), "metadata"],
    ["a number that cannot be held", `${ONE}    seed: s\n`, set("metadata.x", "1e999"), "cannot be held"],
    ["nothing", `${ONE}    seed: s\n`, set("metadata.x", ""), "metadata.x"],
    ["a flag that is not there", `${ONE}    seed: s\n`, { ...set("owner", "x"), flag: "b" } as FlagChange, '"b"'],
    ["a flag without fields", "flags: { a: 1 }\n", set("owner", "x"), "no fields"],
  ])("%s is refused", (_name, before, change, said) => {
    expect(edit(before, change)).toMatch(/^refused: /);
    expect(edit(before, change)).toContain(said);
  });
});

describe("creating a flag", () => {
  const NEW = "  b:\n    description: d\n    permanent: true\n";
  test.each([
    ["without any flags", "version: 1\n", create("b"), `version: 1\nflags:\n${NEW}`],
    ["below a key alone", "flags: # all\nversion: 1\n", create("b"), `flags: # all\n${NEW}version: 1\n`],
    ["in empty braces", "flags: {}\n", create("b"), `flags:\n${NEW}`],
    [
      "in a file of braces",
      "{ version: 1 }",
      create("b"),
      "{ version: 1, flags: { b: { description: d, permanent: true } } }",
    ],
    [
      "in empty braces of a file of braces",
      "{ flags: {} }",
      create("b"),
      "{ flags: { b: { description: d, permanent: true } } }",
    ],
    ["in null of a file of braces", "{ flags: }", create("b"), "{ flags: { b: { description: d, permanent: true } } }"],
    [
      "first in key order",
      "flags:\n  # c\n  c:\n    seed: s\n\n  d:\n    seed: s\n",
      create("b"),
      `flags:\n${NEW}\n  # c\n  c:\n    seed: s\n\n  d:\n    seed: s\n`,
    ],
    [
      "first in key order, in braces",
      "flags: { c: {}, d: {} }\n",
      create("b"),
      "flags: { b: { description: d, permanent: true }, c: {}, d: {} }\n",
    ],
    [
      "behind another one",
      "flags:\n  z: {}\n  a: {}\n",
      create("b", "z"),
      "flags:\n  z: {}\n  b: { description: d, permanent: true }\n  a: {}\n",
    ],
    [
      "at the end of a file without a last line break",
      "flags:\n  z:\n    seed: s",
      create("b"),
      `flags:\n  z:\n    seed: s\n${NEW.trimEnd()}`,
    ],
  ])("%s", (_name, before, change, after) => {
    expect(edit(before, change)).toBe(after);
  });

  test.each([
    ["that is there", create("a")],
    ["behind one that is not", create("b", "c")],
  ])("a flag %s is refused", (_name, change) => {
    expect(edit(`${ONE}    seed: s\n`, change)).toMatch(/^refused: /);
  });

  test("where flags are no mapping is refused", () => {
    expect(edit("flags: [a]\n", create("b"))).toMatch(/^refused: .*a list/);
    expect(edit("[a]\n", create("b"))).toMatch(/^refused: .*a list/);
  });
});

describe("removing", () => {
  test.each([
    ["the only flag", "flags: # all\n  # about a\n  a:\n    seed: s\n# end\n", remove("a"), "flags: {} # all\n# end\n"],
    [
      "a flag below a heading",
      "flags:\n  # --- part\n  # a\n  a: {}\n  # b\n  b: {}\n",
      remove("a"),
      "flags:\n  # --- part\n  # b\n  b: {}\n",
    ],
    ["one of two blank lines", "flags:\n  x: {}\n\n  a: {}\n\n  b: {}\n", remove("a"), "flags:\n  x: {}\n\n  b: {}\n"],
    ["the last one, and the blank line above it", "flags:\n  x: {}\n\n  a: {}\n", remove("a"), "flags:\n  x: {}\n"],
    [
      "the last one of a file without a last line break",
      "flags:\r\n  x: {}\r\n  a: {}",
      remove("a"),
      "flags:\r\n  x: {}",
    ],
    ["the last field", "flags: { a: { seed: s } }\n", unset("seed"), "flags: { a: {} }\n"],
    [
      "a field in the middle",
      "flags: { a: { seed: s, owner: o, tags: [] } }\n",
      unset("owner"),
      "flags: { a: { seed: s, tags: [] } }\n",
    ],
    ["a field at the end", "flags: { a: { seed: s, owner: o } }\n", unset("owner"), "flags: { a: { seed: s } }\n"],
    [
      "a field behind a comment",
      "flags: { a: { seed: s, # s\n    owner: o } }\n",
      unset("owner"),
      "flags: { a: { seed: s # s\n     } }\n",
    ],
    [
      "a field before a line break",
      "flags: { a: { seed: s,\n    owner: o } }\n",
      unset("seed"),
      "flags: { a: { \n    owner: o } }\n",
    ],
    [
      "the first field of an item",
      "flags:\n  a:\n    rules:\n      - id: r\n        rollout: 5\n",
      unset("rules.r.id"),
      "flags:\n  a:\n    rules:\n      - rollout: 5\n",
    ],
    ["what is not there", `${ONE}    seed: s\n`, unset("rules"), "same"],
  ])("%s", (_name, before, change, after) => {
    expect(edit(before, change)).toBe(after);
  });

  test.each([
    ["a flag behind blank lines that are text", "flags:\n  x:\n    description: |+\n      t\n\n  a: {}\n", remove("a")],
    ["the only field of an item", "flags:\n  a:\n    rules:\n      - id: r\n", unset("rules.r.id")],
    ["an item", "flags:\n  a:\n    rules: [{ id: r }]\n", unset("rules.r")],
    ["a field of no environment", `${ONE}    seed: s\n`, { ...unset("seed"), environment: "x" } as FlagChange],
  ])("%s is refused", (_name, before, change) => {
    expect(edit(before, change)).toMatch(/^refused: /);
  });
});

describe("the words and the pieces", () => {
  test("what an environment can replace is what the validator admits", () => {
    expect(Object.keys(servingFields("any"))).toEqual([...SERVING_FIELDS]);
  });

  test("a document without text, and pieces that overlap, are faults of ours", () => {
    const document = documentFromJson({ flags: { a: { seed: "s" } } }, "f");
    expect(() => changeFlag(document, set("seed", "t"))).toThrow("without text");
    expect(() =>
      applyReplacements("abc", [
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ]),
    ).toThrow("overlap");
  });

  test("a diff has a hunk for each place, and says where a last line break is missing", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`).join("\n");
    const at = (word: string, text: string) => ({
      start: lines.indexOf(word),
      end: lines.indexOf(word) + word.length,
      text,
    });
    expect(unifiedDiff("f", lines, [at("line 20", "end"), at("line 2\n", ""), at("line 4", "four\nand more")])).toBe(
      `--- a/f
+++ b/f
@@ -1,7 +1,7 @@
 line 1
-line 2
 line 3
-line 4
+four
+and more
 line 5
 line 6
 line 7
@@ -17,4 +17,4 @@
 line 17
 line 18
 line 19
-line 20
\\ No newline at end of file
+end
\\ No newline at end of file
`,
    );
  });
});
