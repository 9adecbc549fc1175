import { createConsoleLogger, getClient, LogLevel, PollingMode, User } from "@configcat/sdk";

export const name = "configcat";
export const pkg = "@configcat/sdk";
export const hash = "SHA-1 in JavaScript";

const served = (value) => (typeof value === "boolean" ? { b: value } : { s: value });

/** Comparator numbers of its configuration schema: 28 equals, 0 is one of, 15 number >=, 8 semver >. */
function condition({ attr: a, op, value }) {
  if (op === "eq") return { u: { a, c: 28, s: value } };
  if (op === "in") return { u: { a, c: 0, l: value } };
  if (op === "gte") return { u: { a, c: 15, d: value } };
  return { u: { a, c: 8, s: value } };
}

function setting(flag) {
  if (flag.kind === "bool") return { t: 0, v: served(flag.on), i: "d" };
  if (flag.kind === "split") {
    return { t: 1, v: served("a"), i: "d", p: flag.variants.map(([n, weight]) => ({ p: weight, v: served(n), i: n })) };
  }
  const off = { t: 0, v: served(false), i: "d" };
  if (flag.kind === "rules") {
    return { ...off, r: flag.rules.map((rule, i) => ({ c: rule.map(condition), s: { v: served(true), i: `r${i}` } })) };
  }
  return {
    ...off,
    p: [
      { p: flag.pct, v: served(true), i: "on" },
      { p: 100 - flag.pct, v: served(false), i: "off" },
    ],
  };
}

export function convert(flags) {
  const settings = Object.fromEntries(flags.map((flag) => [flag.key, setting(flag)]));
  return JSON.stringify({ p: { u: "http://localhost:9", r: 0, s: "c2FsdA==" }, s: [], f: settings });
}

let clients = 0;

/** The text comes from its cache, offline; answers come from a snapshot, its synchronous interface. */
export async function load(text) {
  const id = String(++clients).padStart(22, "0");
  const client = getClient(`${id}/${id}`, PollingMode.ManualPoll, {
    offline: true,
    logger: createConsoleLogger(LogLevel.Off),
    cache: { get: () => `${Date.now()}\n\n${text}`, set() {} },
  });
  await client.waitForReady();
  const snapshot = client.snapshot();
  const keys = snapshot.getAllKeys();
  return {
    ctx: ({ key, country, plan, seats, appVersion }) =>
      new User(key, undefined, undefined, { country, plan, seats, appVersion }),
    bool: (key, context) => snapshot.getValue(key, false, context),
    variant: (key, context) => snapshot.getValue(key, "x", context),
    all: (context) => {
      const answers = {};
      for (const key of keys) answers[key] = snapshot.getValue(key, null, context);
      return answers;
    },
    pick: (answers, key) => answers[key],
    close: () => client.dispose(),
  };
}
