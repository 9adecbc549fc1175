import { assertNever } from "../model/assert-never.ts";
import { quoted } from "../syntax/parsed.ts";
import type { KillReading, StandingKill } from "./kill-reading.ts";
import { describeScope, type KillScope, scopeText } from "./kill-scope.ts";

/** What a kill may hit. `broad`: kills of the environment and of everything count, beside those of the flag itself. */
export type Target = { readonly flag: string; readonly environment: string; readonly broad: boolean };

/** The widest kill that hits a flag; any one is enough, and there is none that switches on. */
export const killOf = ({ kills }: KillReading, { flag, environment, broad }: Target): StandingKill | undefined =>
  widest(
    kills.filter(({ scope }) => (scope.kind === "flag" ? scope.key === flag : broad && hitsPlace(scope, environment))),
  );

/** The widest kill that hits a rollout: one of everything, of its environment, or of a flag that it asks. */
export const killOfRollout = (
  { kills }: KillReading,
  { flags, environment }: { readonly flags: readonly string[]; readonly environment: string },
): StandingKill | undefined =>
  widest(
    kills.filter(({ scope }) => (scope.kind === "flag" ? flags.includes(scope.key) : hitsPlace(scope, environment))),
  );

/** Whether the day that a kill was meant to end is over. It kills all the same: only a person takes it back. */
export const isExpired = ({ file }: StandingKill, now: number): boolean => file.ok && now >= file.value.expires;

/** One line on a kill for people: what, who, why, until when; and what to do about it where that is due. */
export const describeKill = (kill: StandingKill, now: number): string => {
  const what = describeScope(kill.scope);
  if (!kill.file.ok) {
    return `${what} is killed; kill.json of branch signalbox-kill/${scopeText(kill.scope)} cannot be read: ${kill.file.message}`;
  }
  const { actor, reason, expires } = kill.file.value;
  const told = `${what} is killed by ${quoted(actor)}: ${quoted(reason)}`;
  const day = new Date(expires).toISOString();
  return isExpired(kill, now) ? `${told}; expired ${day}, and it kills until it is unkilled` : `${told}; until ${day}`;
};

const hitsPlace = (scope: Exclude<KillScope, { readonly kind: "flag" }>, environment: string): boolean =>
  scope.kind === "global" || scope.name === environment;

const widest = (kills: readonly StandingKill[]): StandingKill | undefined =>
  kills.reduce<StandingKill | undefined>(
    (best, kill) => (best === undefined || width(kill.scope) > width(best.scope) ? kill : best),
    undefined,
  );

const width = (scope: KillScope): number => {
  switch (scope.kind) {
    case "global":
      return 2;
    case "environment":
      return 1;
    case "flag":
      return 0;
    default:
      return assertNever(scope);
  }
};
