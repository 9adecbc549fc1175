import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compile } from "../../../src/evaluation/compile.ts";
import type { Condition } from "../../../src/model/condition.ts";
import { aFlagSet } from "../../helpers/flag-set.ts";
import { outcomeOf } from "./evaluate-one.ts";

const is = (attribute: string, value: string): Condition => ({
  kind: "attribute",
  attribute,
  tests: [{ op: "equals", value }],
});
const exists = (attribute: string): Condition => ({
  kind: "attribute",
  attribute,
  tests: [{ op: "exists", value: true }],
});
const throwing = (): never => {
  throw new Error("from outside");
};

describe("an attribute of a context", () => {
  it.each([
    ["its exact name", { "a.b": "x" }, true],
    ["a path through plain objects", { a: { b: "x" } }, true],
    ["the exact name before the path", { "a.b": "x", a: { b: "y" } }, true],
    ["a path through an object without prototype", { a: Object.assign(Object.create(null), { b: "x" }) }, true],
    ["a null at the exact name, whatever the path holds", { "a.b": null, a: { b: "x" } }, undefined],
    ["half a path", { a: "x" }, undefined],
    ["a path through a list", { a: ["x"] }, undefined],
    ["a path through a null", { a: null }, undefined],
  ])("is found by %s", (_, context, outcome) => {
    expect(outcomeOf(is("a.b", "x"), context)).toBe(outcome);
  });

  it("is not found among the members of a list", () => {
    expect(outcomeOf(exists("a.length"), { a: ["x"] })).toBe(false);
    expect(outcomeOf(exists("a.0"), { a: ["x"] })).toBe(false);
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "constructor.name", "__proto__.constructor"])(
    "is not %s unless the context states it",
    (name) => {
      expect(outcomeOf(exists(name), { a: 1 })).toBe(false);
      expect(outcomeOf(exists(name), JSON.parse(`{${JSON.stringify(name)}: 1}`))).toBe(true);
    },
  );

  it("is not inherited", () => {
    const child = { nested: Object.create({ b: "x" }) };
    expect(outcomeOf(is("nested.b", "x"), child)).toBe(undefined);
  });

  it("is not what an instance of a class has", () => {
    class Holder {
      b = "x";
    }
    expect(outcomeOf(is("a.b", "x"), { a: new Holder() })).toBe(undefined);
    expect(outcomeOf(exists("a.b"), { a: new Holder() })).toBe(false);
  });

  it("is never what a getter gives, and no getter is called", () => {
    let called = 0;
    const getter = { get: () => ++called, enumerable: true };
    const context = Object.defineProperties({}, { a: getter, "n.b": getter });
    const list = Object.defineProperty(["x"], 0, getter);
    expect(outcomeOf(exists("a"), context)).toBe(false);
    expect(outcomeOf(exists("n.b"), context)).toBe(false);
    expect(outcomeOf(is("list", "x"), { list })).toBe(undefined);
    expect(called).toBe(0);
  });

  it("is missing where a Proxy throws", () => {
    const locked = new Proxy({}, { getOwnPropertyDescriptor: throwing });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(outcomeOf(exists("a"), locked)).toBe(false);
    expect(outcomeOf(exists("a.b"), { a: new Proxy({}, { getPrototypeOf: throwing }) })).toBe(false);
    expect(outcomeOf(exists("a"), { a: proxy })).toBe(false);
  });
});

describe("a bound context", () => {
  const rules = (condition: Condition) => ({
    serving: { rules: [{ id: "r", when: condition, serve: { value: true } }] },
  });
  const flags = { it: rules(is("branch", "main")), where: rules(is("environment", "b")) };
  const evaluator = compile(aFlagSet({ environments: [{ name: "a" }, { name: "b" }], flags }));

  it("is read once: what happens to its source afterwards does not matter", () => {
    const context = { branch: "main", list: ["a"] };
    const bound = evaluator.in("a").bind(context);
    context.branch = "other";
    expect(evaluator.in("a").evaluate("it", bound, 0).value).toBe(true);
  });

  it("of another environment or another evaluator is bound anew", () => {
    const bound = evaluator.in("a").bind({ branch: "main" });
    expect(evaluator.in("b").evaluate("where", bound, 0).value).toBe(true);
    expect(evaluator.in("a").evaluate("where", evaluator.in("b").bind(bound), 0).value).toBe(false);
    const other = compile(
      aFlagSet({ flags: { it: rules({ kind: "all", conditions: [is("z", "1"), is("branch", "main")] }) } }),
    );
    expect(other.in("default").evaluate("it", evaluator.in("a").bind({ branch: "main", z: "1" }), 0).value).toBe(true);
  });

  it("that is forged is no context", () => {
    const bound = evaluator.in("a").bind({ branch: "main" });
    for (const forged of [Object.create(bound), Object.create(Object.getPrototypeOf(bound)), new Proxy(bound, {})]) {
      expect(evaluator.in("a").evaluate("it", forged, 0).errorCode).toBe("INVALID_CONTEXT");
    }
  });

  it("of something that is no context says so at every evaluation", () => {
    const bound = evaluator.in("a").bind("main");
    expect(evaluator.in("a").evaluate("it", bound, 0).errorCode).toBe("INVALID_CONTEXT");
  });

  it("in an environment that is not there is one as well", () => {
    const bound = evaluator.in("c").bind({ branch: "main" });
    expect(evaluator.in("c").evaluate("it", bound, 0).errorCode).toBe("INVALID_CONTEXT");
    expect(evaluator.in("a").evaluate("it", bound, 0).value).toBe(true);
  });
});

describe("no context makes an evaluation throw", () => {
  const attributes = ["a", "a.b", "__proto__", "constructor", "targetingKey", "length"];
  const tests = [
    { op: "in", values: ["x", 1] },
    { op: "glob", patterns: ["**"] },
    { op: "semver", range: ">=1.0.0" },
    { op: "before", instant: "2026-01-01T00:00:00Z" },
    { op: "cidr", ranges: ["10.0.0.0/8"] },
  ] as const;
  const conditions: Condition[] = attributes.map((attribute) => ({ kind: "attribute", attribute, tests }));
  const rule = { id: "r", when: { kind: "any", conditions } as const, serve: { value: true } };
  const serving = {
    bucketBy: attributes,
    rules: [rule, { id: "s", rollout: { start: 0, end: 50 }, serve: { value: true } }],
  };
  const evaluator = compile(
    aFlagSet({
      environments: [{ name: "default" }, { name: "b", when: { kind: "any", conditions } }],
      flags: { it: { serving } },
    }),
  );
  const survive = (context: unknown): void => {
    const environment = evaluator.in("default");
    const details = environment.evaluate("it", context, 0);
    expect(typeof details.value).toBe("boolean");
    expect(environment.explain("it", context, 0)).toMatchObject(details);
    expect(environment.evaluateAll(context, 0)).toEqual([details]);
    expect(evaluator.chooseEnvironment(context)).toHaveProperty("ok");
  };

  const cyclic: { a?: unknown; list: unknown[] } = { list: [] };
  cyclic.a = cyclic;
  cyclic.list.push(cyclic.list);
  const everyTrap = new Proxy({}, new Proxy({}, { get: () => throwing }));

  it.each([
    ["a cycle", cyclic],
    ["a Proxy of which every trap throws", everyTrap],
    ["such a Proxy inside", { a: everyTrap, targetingKey: everyTrap }],
    ["a list of them", { a: [everyTrap], targetingKey: [[]] }],
    ["symbols", { [Symbol("a")]: 1, a: Symbol("b") }],
    ["an object without prototype", Object.assign(Object.create(null), { a: 1 })],
    ["an object that cannot be turned into a text", { a: { toString: throwing, valueOf: throwing, toJSON: throwing } }],
    ["a text of a million characters", { a: "1.".repeat(500_000), targetingKey: "ö".repeat(1_000_000) }],
    ["a list of a hundred thousand", { a: Array.from({ length: 100_000 }, (_, i) => i) }],
    ["an object of ten thousand levels", Array.from({ length: 10_000 }).reduce((inner) => ({ a: inner }), {})],
    [
      "a revoked Proxy",
      (() => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
    ["a list whose length lies", { a: new Proxy([], { get: () => -1 }) }],
    ["a list whose length is no number", { a: new Proxy([], { get: () => "x" }) }],
    ["a frozen one", Object.freeze({ a: Object.freeze([1]) })],
    ["the global object", globalThis],
    ["keys of behaviour as data", JSON.parse('{"__proto__": {"a": "x"}, "constructor": "x", "length": 1}')],
  ])("not %s", (_, context) => survive(context));

  it("nor any value that can be made up", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(fc.property(anything, survive), { numRuns: 300 });
    const named = fc.dictionary(
      fc.constantFrom("a", "a.b", "__proto__", "constructor", "targetingKey", "b"),
      anything,
      { noNullPrototype: false },
    );
    fc.assert(fc.property(named, survive), { numRuns: 300 });
  });
});
