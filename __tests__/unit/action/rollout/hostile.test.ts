import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { ROLLOUT_DOOR_INPUTS, ROLLOUT_OUTPUTS } from "../../../../src/action/rollout/contract.ts";
import { KNOBS } from "../../../../src/rollout/knobs.ts";
import { ALL_HOSTILE, HOSTILE_TEXTS, OBEYED } from "../../../helpers/rollout-door/hostile-texts.ts";
import { openDoor, type Step } from "../../../helpers/rollout-door/open-door.ts";

const TEXTS = Object.entries(HOSTILE_TEXTS);
const flag = (type: string, value: unknown): string =>
  `{ type: ${type}, description: d, permanent: true, variants: { v: ${JSON.stringify(value)} }, default: v }`;
const FLAGS = `version: 1
environments: { production: {} }
flags:
${TEXTS.map(([, text], index) => `  text_${index}: ${flag("string", text)}\n`).join("")}
${TEXTS.map(([, text], index) => `  value_${index}: ${flag("json", { interval: text })}\n`).join("")}
${TEXTS.map(([, text], index) => `  knob_${index}: ${flag("json", { [text]: "1" })}\n`).join("")}
`;
const QUICK = { strategy: "direct", version: "1.2.3", "retry-delay": "0s", "health-retries": "0", interval: "100ms" };
const GIVEN = { ...QUICK, "hook-retries": "0", "unknown-grace": "0s", kills: "off" };
const WAIT_MS = 60_000;

const door = openDoor(FLAGS);
afterAll(() => door.close());
afterEach(() => {
  for (const file of ["said", "told"]) door.write(file, "");
});

const outputOf = ({ outputs }: Step, name: string): string | undefined => Object.fromEntries(outputs)[name];

/** Nothing ran, nothing was obeyed, and the outputs are ours, each once, with the sentinel last. */
const expectHarmless = ({ owned, log, outputs, summary }: Step): void => {
  expect([owned, OBEYED.exec(log)?.[0], summary.includes("<script")]).toEqual([false, undefined, false]);
  const names = outputs.map(([name]) => name);
  expect(names.filter((name) => !Object.hasOwn(ROLLOUT_OUTPUTS, name) && name !== "json")).toEqual([]);
  expect([new Set(names).size, names.at(-1)]).toEqual([names.length, names.length === 0 ? undefined : "outcome"]);
};

const expectRefused = (ran: Step, named: string | RegExp): void => {
  expectHarmless(ran);
  expect(ran.log.length).toBeLessThan(10_000);
  expect([ran.failed, ran.calls]).toEqual([true, []]);
  expect(outputOf(ran, "outcome") ?? "aborted").toBe("aborted");
  expect(ran.log).toMatch(named);
};

describe("a hostile text in an input", () => {
  const SUBJECT = { service: "SERVICE", version: "VERSION", "previous-version": "PREVIOUS_VERSION" } as const;
  const oneLine = (text: string): boolean => text.length <= 1000 && !/\p{Cc}/u.test(text);

  test.each(Object.entries(SUBJECT))(
    "%s reaches the hooks as it is, or is refused by name",
    async (input, variable) => {
      for (const [, text] of TEXTS) {
        const ran = await door.step({ ...GIVEN, [input]: text });
        if (!oneLine(text)) {
          expectRefused(ran, `input "${input}"`);
          continue;
        }
        expectHarmless(ran);
        expect([outputOf(ran, "outcome"), ran.calls.length]).toEqual(["promoted", 3]);
        expect(new Set(ran.calls.map((call) => call.get(`SIGNALBOX_${variable}`)))).toEqual(new Set([text]));
        if (input !== "service") expect(outputOf(ran, input)).toBe(text);
        const decision: unknown = JSON.parse(outputOf(ran, "decision") ?? "");
        if (input !== "previous-version") expect(decision).toMatchObject({ [input]: text });
      }
    },
    WAIT_MS,
  );

  const NAMED: Readonly<Record<string, RegExp>> = {
    environment: /environment ?"/,
    mode: /input "mode"/,
    "strategy-flag": /flag "/,
    "gate-flag": /flag "/,
    "knobs-flag": /flag "/,
    "flag-environment": /environment "/,
    adapter: /adapter "/,
    "hooks-path": /no hook deploy/,
  };
  test.each(Object.entries(NAMED))(
    "%s is refused by name",
    async (input, named) => {
      for (const [, text] of TEXTS) {
        const ran = await door.step({ ...GIVEN, [input]: text });
        expectRefused(ran, input === "environment" ? /(?:input|environment) "/ : named);
      }
    },
    WAIT_MS,
  );

  test.each(KNOBS)("%s is refused by name, with all of it in one", async (knob) => {
    expectRefused(await door.step({ ...GIVEN, [knob]: ALL_HOSTILE }), `knob "${knob}"`);
  });

  const others = ROLLOUT_DOOR_INPUTS.filter(
    (input) =>
      !Object.hasOwn(NAMED, input) && !Object.hasOwn(SUBJECT, input) && !KNOBS.some((knob) => `${knob}` === input),
  );
  test.each(others)("%s is refused, or changes nothing", async (input) => {
    const ran = await door.step({ ...GIVEN, [input]: ALL_HOSTILE });
    expectHarmless(ran);
    if (ran.failed) expect([ran.calls, outputOf(ran, "outcome") ?? "aborted"]).toEqual([[], "aborted"]);
    else expect([ran.calls.length, outputOf(ran, "outcome")]).toEqual([3, "promoted"]);
  });
});

describe("a hostile text in a flag", () => {
  test.each(TEXTS.map(([what], index) => [what, index] as const))(
    "%s is no strategy, no knob and no gate",
    async (_what, index) => {
      const { strategy: _, ...given } = GIVEN;
      expectRefused(await door.step({ ...given, "strategy-flag": `text_${index}` }), 'flag "text_');
      expectRefused(await door.step({ ...GIVEN, "gate-flag": `text_${index}` }), 'flag "text_');
      const { interval: __, ...rest } = GIVEN;
      expectRefused(await door.step({ ...rest, "knobs-flag": `value_${index}` }), 'knob "interval"');
      expectRefused(await door.step({ ...GIVEN, "knobs-flag": `knob_${index}` }), "knob");
    },
    WAIT_MS,
  );
});

describe("a hostile text of a hook", () => {
  const LONG = 70_000;

  test.each(TEXTS)(
    "%s: what it prints is shown as text",
    async (_what, text) => {
      door.write("said", `${text}\n`);
      const { log, ...ran } = await door.step(GIVEN);
      expectHarmless({ ...ran, log: log.slice(0, 5_000) });
      expect([OBEYED.exec(log)?.[0], log.length < LONG, outputOf({ ...ran, log }, "outcome")]).toEqual([
        undefined,
        true,
        "promoted",
      ]);
    },
    WAIT_MS,
  );

  test.each(["url", "rollback_token", "requests", "metric.x", "targets", "outcome", "__proto__"])(
    "as its output %s is left out, or one visible line",
    async (key) => {
      for (const [, text] of [...TEXTS, ["all", ALL_HOSTILE] as const]) {
        door.write("told", `${key}=${text}\n`);
        const ran = await door.step(GIVEN);
        expect([ran.owned, OBEYED.exec(ran.log)?.[0], outputOf(ran, "outcome")]).toEqual([
          false,
          undefined,
          "promoted",
        ]);
        expect([outputOf(ran, "url"), ran.outputs.at(-1)?.[0]]).toEqual([undefined, "outcome"]);
      }
    },
    WAIT_MS,
  );
});
