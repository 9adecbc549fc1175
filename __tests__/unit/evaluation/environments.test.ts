import { describe, expect, it } from "@jest/globals";
import { compile } from "../../../src/evaluation/compile.ts";
import type { Condition } from "../../../src/model/condition.ts";
import { aFlagSet } from "../../helpers/flag-set.ts";

const on = (attribute: string, value: string): Condition => ({
  kind: "attribute",
  attribute,
  tests: [{ op: "equals", value }],
});
const environments = [
  { name: "development" },
  { name: "staging", when: on("branch", "develop") },
  { name: "production", when: { kind: "segment", segment: "release" } },
] as const;
const segments = { release: { kind: "any", conditions: [on("branch", "main"), on("tag", "v1")] } } as const;

describe("the environment of an evaluation", () => {
  const evaluator = compile(aFlagSet({ environments, segments, defaultEnvironment: "development" }));

  it.each([
    ["the one asked for", { branch: "main" }, "staging", { ok: true, name: "staging" }],
    ["the one whose when is true", { branch: "main" }, undefined, { ok: true, name: "production" }],
    ["the last of them", { branch: "develop", tag: "v1" }, undefined, { ok: true, name: "production" }],
    ["the default, where none is true", { branch: "x" }, undefined, { ok: true, name: "development" }],
    ["the default, where all are unknown", {}, undefined, { ok: true, name: "development" }],
    ["the default, in no context", null, undefined, { ok: true, name: "development" }],
  ])("is %s", (_, context, requested, choice) => {
    expect(evaluator.chooseEnvironment(context, requested)).toEqual(choice);
  });

  it.each(["prod", "", "constructor"])("is never one that is not there, such as %p", (requested) => {
    expect(evaluator.chooseEnvironment({ branch: "main" }, requested)).toEqual({
      ok: false,
      message: `environment ${JSON.stringify(requested)} is not defined; one of development, staging, production is needed`,
    });
  });

  it("is the only one, whatever its condition says", () => {
    const single = compile(aFlagSet({ environments: [{ name: "only", when: on("branch", "main") }] }));
    expect(single.chooseEnvironment({ branch: "x" })).toEqual({ ok: true, name: "only" });
  });

  it("is refused rather than guessed, naming the choices", () => {
    const undecided = compile(aFlagSet({ environments, segments }));
    const refused = {
      ok: false,
      message: "no environment matches the context; name one of development, staging, production",
    };
    expect(undecided.chooseEnvironment({ branch: "x" })).toEqual(refused);
    expect(undecided.chooseEnvironment(5)).toEqual(refused);
  });

  it("is not read from the context's own environment", () => {
    const own = compile(
      aFlagSet({ environments: [{ name: "a" }, { name: "b", when: on("environment", "b") }], defaultEnvironment: "a" }),
    );
    expect(own.chooseEnvironment({ environment: "b" })).toEqual({ ok: true, name: "a" });
  });

  it("can be chosen for a bound context", () => {
    const bound = evaluator.in("development").bind({ branch: "main" });
    expect(evaluator.chooseEnvironment(bound)).toEqual({ ok: true, name: "production" });
  });

  it("never has a condition that reads a flag: that is a defect and thrown", () => {
    const when = { kind: "flag", flag: "it", is: [true] } as const;
    expect(() => compile(aFlagSet({ environments: [{ name: "a", when }], flags: { it: {} } }))).toThrow('"it"');
  });

  it("is what the attribute environment holds, whatever the context says", () => {
    const rules = [{ id: "prod", when: on("environment", "production"), serve: { value: true } }];
    const inside = [{ id: "inside", when: on("environment.name", "x"), serve: { value: true } }];
    const flags = { it: { serving: { rules } }, inside: { serving: { rules: inside } } };
    const answers = compile(aFlagSet({ environments, segments, flags }));
    expect(answers.in("production").evaluate("it", { environment: "development" }, 0).value).toBe(true);
    expect(answers.in("staging").evaluate("it", { environment: "production" }, 0).value).toBe(false);
    expect(answers.in("staging").evaluate("inside", { environment: { name: "x" } }, 0).value).toBe(false);
    expect(answers.in("staging").evaluate("inside", { "environment.name": "x" }, 0).value).toBe(true);
  });
});

describe("the attributes of an evaluator", () => {
  it("are all that any environment's conditions, targets and bucketing keys read", () => {
    const flags = {
      it: {
        serving: {
          targets: [{ attribute: "actor", in: ["a"], serve: { value: true } }],
          rules: [
            {
              id: "r",
              bucketBy: ["sha"],
              when: { kind: "not", condition: on("labels", "x") } as const,
              serve: { value: true },
            },
          ],
        },
        environments: {
          production: { bucketBy: ["run_id"], rules: [{ id: "r", when: on("a.b", "x"), serve: { value: true } }] },
        },
      },
    };
    const { attributes } = compile(aFlagSet({ environments, segments, flags }));
    expect([...attributes].sort()).toEqual([
      "a.b",
      "actor",
      "branch",
      "labels",
      "run_id",
      "sha",
      "tag",
      "targetingKey",
    ]);
  });
});
