// A rule engine without a flag model: one compiled function a flag, in a Map. It has neither a hash nor semver, so one
// method for each is added here, which is what a team that builds on it would do.
import { LogicEngine } from "json-logic-engine";
import { murmur3 } from "../floors/murmur3.ts";
import { versionNumber } from "../floors/version-number.ts";

export const name = "json-logic-engine (compiled; no flag engine)";
export const pkg = "json-logic-engine";
export const hash = "murmur3-32 (added here)";

const read = (attribute) => ({ var: attribute });

function condition({ attr, op, value }) {
  if (op === "eq") return { "===": [read(attr), value] };
  if (op === "in") return { in: [read(attr), value] };
  if (op === "gte") return { ">=": [read(attr), value] };
  return { ">": [{ semver: read(attr) }, { semver: value }] };
}

function logic(flag) {
  const bucket = { bucket: [`${flag.key}.`, read("key")] };
  if (flag.kind === "bool") return flag.on;
  if (flag.kind === "rollout") return { "<": [bucket, flag.pct * 100] };
  if (flag.kind === "rules") return { or: flag.rules.map((rule) => ({ and: rule.map(condition) })) };
  const [[a, first], [b, second], [c]] = flag.variants;
  return { if: [{ "<": [bucket, first * 100] }, a, { "<": [bucket, (first + second) * 100] }, b, c] };
}

export function convert(flags) {
  return JSON.stringify(Object.fromEntries(flags.map((flag) => [flag.key, logic(flag)])));
}

export async function load(text) {
  const engine = new LogicEngine();
  const methods = { deterministic: true, sync: true };
  engine.addMethod("bucket", ([prefix, key]) => murmur3(prefix + key) % 10000, methods);
  engine.addMethod("semver", (version) => versionNumber(Array.isArray(version) ? version[0] : version), methods);
  const flags = new Map();
  for (const [key, rule] of Object.entries(JSON.parse(text))) {
    const compiled = engine.build(rule);
    flags.set(key, typeof compiled === "function" ? compiled : () => compiled);
  }
  return {
    ctx: (user) => user,
    bool: (key, context) => flags.get(key)(context),
    variant: (key, context) => flags.get(key)(context),
    all: (context) => {
      const answers = {};
      for (const [key, flag] of flags) answers[key] = flag(context);
      return answers;
    },
    pick: (answers, key) => answers[key],
    close() {},
  };
}
