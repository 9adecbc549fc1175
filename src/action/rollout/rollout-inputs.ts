import { parseHookEnvironment } from "../../io/hooks/hook-environment.ts";
import { KNOBS, type RolloutKnobs } from "../../rollout/knobs.ts";
import type { RolloutSubject } from "../../rollout/render-summary.ts";
import { type Parsed, quoted, refused } from "../../syntax/parsed.ts";
import { ActionFailure } from "../action-failure.ts";
import type { InputName } from "../contract.ts";
import { MODES, type RolloutMode } from "./engine.ts";

/** The inputs of the rollout door, beside those that all doors have. */
export type RolloutInputs = {
  /** `plan` checks everything that can be wrong before a rollout, and changes nothing. */
  readonly mode: RolloutMode | "plan";
  readonly subject: RolloutSubject;
  readonly flagEnvironment: string;
  readonly strategyFlag?: string;
  readonly gateFlag?: string;
  readonly knobsFlag?: string;
  readonly adapter?: string;
  readonly hooksPath: string;
  readonly hookEnvironment: readonly string[];
  readonly oidc: boolean;
  readonly knobs: RolloutKnobs;
};

/** In UTF-16 code units. Both end up in the environment of hooks and in paths. */
const MAX_LENGTH = 1_000;

/** Reads and checks them; throws ActionFailure. */
export const parseRolloutInputs = (read: (name: InputName) => string): RolloutInputs => {
  const previousVersion = read("previous-version");
  const subject = {
    environment: text("environment", read("environment")),
    service: text("service", read("service")),
    version: text("version", read("version")),
    ...(previousVersion !== "" && { previousVersion: text("previous-version", previousVersion) }),
  };
  return {
    mode: oneOf("mode", read("mode"), [...MODES, "plan"]),
    subject,
    flagEnvironment: read("flag-environment") || subject.environment,
    ...optional("strategyFlag", read("strategy-flag")),
    ...optional("gateFlag", read("gate-flag")),
    ...optional("knobsFlag", read("knobs-flag")),
    ...optional("adapter", read("adapter")),
    hooksPath: read("hooks-path"),
    hookEnvironment: valid("hook-environment", parseHookEnvironment(read("hook-environment"))),
    oidc: oneOf("oidc", read("oidc"), ["true", "false"]) === "true",
    knobs: Object.fromEntries(KNOBS.map((knob) => [knob, read(knob).trim()])),
  };
};

const text = (name: InputName, value: string): string => {
  if (value.trim() === "") return valid(name, refused("it is empty; a text is needed"));
  return value.length <= MAX_LENGTH && !/\p{Cc}/u.test(value)
    ? value
    : valid(name, refused(`needed is one line of at most ${MAX_LENGTH} characters`));
};

const optional = <Name extends string>(name: Name, value: string): { readonly [name in Name]?: string } =>
  value === "" ? {} : ({ [name]: value } as { readonly [name in Name]?: string });

const oneOf = <const Word extends string>(name: InputName, found: string, words: readonly Word[]): Word =>
  words.find((word) => word === found) ?? valid(name, refused(`found ${quoted(found)}; needed: ${words.join(" or ")}`));

const valid = <T>(name: InputName, value: Parsed<T>): T => {
  if (value.ok) return value.value;
  throw new ActionFailure("input_invalid", `input "${name}": ${value.message}`);
};
