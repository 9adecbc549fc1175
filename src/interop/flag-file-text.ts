import { DEFAULT_SCALAR_STYLE_RULES, dump, SCALAR_STYLE, type ScalarStyleRule } from "js-yaml";
import type { JsonValue } from "../model/json.ts";

/** Values up to this depth stand on lines of their own: flags and their fields, not each operator. */
const BLOCK_DEPTH = 4;

/** The writer leaves a text such as `1e400` bare, which readers take for a number too large to hold. */
const HUGE_NUMBER = /^[-+]?[0-9.]+[eE][-+]?[0-9]+$/;

const quoteHugeNumbers: ScalarStyleRule = (layout) => {
  if (HUGE_NUMBER.test(layout.node.value) && !Number.isFinite(Number(layout.node.value))) {
    layout.allowedStylesMask &= ~(1 << SCALAR_STYLE.PLAIN);
  }
};

/** A flag file of ours as YAML that reads back as the same value. */
export const flagFileText = (document: JsonValue): string =>
  dump(document, {
    lineWidth: -1,
    noRefs: true,
    flowLevel: BLOCK_DEPTH,
    scalarStyleRules: [quoteHugeNumbers, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
  });
