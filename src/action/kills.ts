import type { KillReading, StandingKill } from "../kill/kill-reading.ts";
import { KILL_FOLDER, scopeText } from "../kill/kill-scope.ts";
import { describeKill, killOf } from "../kill/precedence.ts";
import type { Flag } from "../model/flag.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { Override, Overrides } from "../model/override.ts";
import type { Annotation } from "./action-io.ts";
import type { OverrideLines } from "./overrides.ts";

/** Whether a flag has a safe value in an environment. */
export const isGate = (flag: Flag, environment: string): boolean => {
  const replaced = Object.hasOwn(flag.environments, environment) ? flag.environments[environment] : undefined;
  return (replaced?.safe ?? flag.serving.safe) !== undefined;
};

/** Gates and `live` flags are what a kill of more than one flag is for, and what must not be open unless that is known. */
const isGuarded = (flag: Flag, environment: string): boolean => isGate(flag, environment) || flag.live;

/**
 * The overrides of a flag set with its kills: whatever a kill hits is killed, whatever else was forced. Where it is not
 * known what is killed, gates and `live` flags cannot be evaluated.
 */
export const withKills = (
  overrides: Overrides,
  { flags }: FlagSet,
  environment: string,
  reading: KillReading,
): Overrides => {
  const changes = Object.values(flags).flatMap((flag): readonly (readonly [string, Override])[] => {
    const broad = isGuarded(flag, environment);
    if (killOf(reading, { flag: flag.key, environment, broad })) return [[flag.key, { kill: true }]];
    if (reading.unknown === undefined || !broad || isKilled(overrides.get(flag.key))) return [];
    return [[flag.key, { error: `what is killed is not known: ${reading.unknown}` }]];
  });
  return changes.length === 0 ? overrides : new Map([...overrides, ...changes]);
};

const isKilled = (override: Override | undefined): boolean => override !== undefined && "kill" in override;

/** The kills that hit some flag of the sets in an environment. */
export const killsOf = (
  { kills }: KillReading,
  flagSets: readonly FlagSet[],
  environment: string,
): readonly StandingKill[] => kills.filter((kill) => flagSets.some((flagSet) => hits(kill, flagSet, environment)));

const hits = (kill: StandingKill, { flags }: FlagSet, environment: string): boolean =>
  Object.values(flags).some((flag) => {
    const broad = isGuarded(flag, environment);
    return killOf({ kills: [kill] }, { flag: flag.key, environment, broad }) !== undefined;
  });

/**
 * The kills of one flag and of everything, as override lines that are frozen with a world: to take them back waits for
 * the next run, as with those of the input. Those of an environment stay out: later jobs may evaluate in another one.
 */
export const killLines = ({ kills }: KillReading, flagSets: readonly FlagSet[], environment: string): OverrideLines => {
  const reading = { kills: kills.filter(({ scope }) => scope.kind !== "environment") };
  const keys = flagSets.flatMap((flagSet) => [...withKills(new Map(), flagSet, environment, reading).keys()]);
  return new Map(keys.map((key) => [key, "kill"]));
};

/** What somebody should know about kills. @param now epoch milliseconds */
export const killNotes = (
  kills: readonly StandingKill[],
  unknown: string | undefined,
  now: number,
): readonly Annotation[] => [
  ...kills.map((kill): Annotation => ({ severity: "warning", title: "Killed", message: describeKill(kill, now) })),
  ...(unknown === undefined
    ? []
    : [
        {
          severity: "warning",
          title: "Kills unknown",
          message: `what is killed is not known, so gates and live flags are in error: ${unknown}. Needed is a token with contents: read; \`kills: off\` does without`,
        } as const,
      ]),
];

/** The branch of a kill. */
export const killBranch = ({ scope }: StandingKill): string => `${KILL_FOLDER}${scopeText(scope)}`;
