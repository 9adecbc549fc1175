import { createKill, findKill, loginOf, removeKill } from "../../io/kill-ref-writer.ts";
import { openKillRefs } from "../../io/kill-refs.ts";
import { type Kill, MAX_REASON } from "../../kill/kill-file.ts";
import type { StandingKill } from "../../kill/kill-reading.ts";
import { describeScope, scopeText } from "../../kill/kill-scope.ts";
import { describeKill, isExpired } from "../../kill/precedence.ts";
import { parseTimeToLive } from "../../kill/time-to-live.ts";
import type { JsonValue } from "../../model/json.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import { asking, type KillDesk, openKills, tellProgress } from "../kill/open-kills.ts";
import { checkKnown, scopeOption } from "../kill/scope-option.ts";
import { Refusal } from "../refusal.ts";
import { safeText } from "../safe-text.ts";
import { textTable } from "../text-table.ts";
import type { World } from "../world.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox kill`: switches a flag, an environment or everything off, at once. */
export const kill: CommandRun = async (args, world) => {
  const scope = scopeOption(args, "kill");
  const reason = reasonOption(args);
  const lives = parseTimeToLive(args.one("ttl") ?? "24h");
  if (!lives.ok) throw new Refusal(`--ttl: ${lives.message}`);
  await checkKnown(scope, args, world);
  const desk = await openKills(args, world);
  await tellProgress(world, `killing ${describeScope(scope)} in ${desk.repository}`);
  const created = world.now();
  const actor = await asking(() => actorOf(desk, world));
  const order: Kill = { scope, actor, reason, created, expires: created + lives.value };
  const killed = await asking(() => createKill(desk.api, order));
  const standing: StandingKill =
    killed.kind === "exists" ? killed.kill : { scope, commit: killed.commit, file: { ok: true, value: order } };
  if (args.has("json")) {
    const made = killed.kind === "created";
    await writeJson(world.stdout, { schema_version: 1, created: made, kill: asJson(standing, world.now()) });
  } else {
    const told = describeKill(standing, world.now());
    await world.stdout.write(`${safeText(killed.kind === "created" ? told : `nothing was changed: ${told}`)}\n`);
  }
  return killed.kind === "created" ? 0 : 1;
};

/** `signalbox unkill`: takes a kill back. */
export const unkill: CommandRun = async (args, world) => {
  const scope = scopeOption(args, "unkill");
  const desk = await openKills(args, world);
  await tellProgress(world, `looking for the kill of ${describeScope(scope)} in ${desk.repository}`);
  const standing = await asking(() => findKill(desk.api, scope));
  const removed = standing !== undefined && (await asking(() => removeKill(desk.api, scope)));
  if (args.has("json")) {
    const was = standing === undefined ? null : asJson(standing, world.now());
    await writeJson(world.stdout, { schema_version: 1, removed, kill: was });
  } else if (standing !== undefined && removed) {
    await world.stdout.write(`${safeText(`taken back: ${describeKill(standing, world.now())}`)}\n`);
  } else {
    await world.stdout.write(`${safeText(`${describeScope(scope)} is not killed`)}\n`);
  }
  return removed ? 0 : 1;
};

/** `signalbox status`: what is killed, by whom and why. */
export const status: CommandRun = async (args, world) => {
  const desk = await openKills(args, world);
  await tellProgress(world, `reading the kills of ${desk.repository}`);
  const { kills, unknown } = await openKillRefs(desk.api).read();
  const now = world.now();
  if (args.has("json")) {
    await writeJson(world.stdout, {
      schema_version: 1,
      repository: desk.repository,
      known: unknown === undefined,
      ...(unknown !== undefined && { unknown }),
      kills: kills.map((each) => asJson(each, now)),
    });
    return unknown === undefined ? 0 : 2;
  }
  if (kills.length > 0) {
    const rows = kills.map((each) => rowOf(each, now));
    await world.stdout.write(`${textTable(TITLES, rows)}\n`);
  }
  if (unknown !== undefined) throw new Refusal(`what is killed is not known: ${safeText(unknown)}`);
  await world.stdout.write(`${countOf(kills.length, "kill")}\n`);
  return 0;
};

const reasonOption = (args: CommandArguments): string => {
  const reason = args.one("reason")?.trim() ?? "";
  const hint = 'whoever finds it must know why: --reason "checkout fails since 14:05"';
  if (reason === "") throw new Refusal("--reason is needed", { hint });
  if (reason.length <= MAX_REASON && reason.isWellFormed()) return reason;
  throw new Refusal(`--reason: needed is a text of at most ${MAX_REASON} characters`);
};

/** In a run whoever started it; else the owner of the token. GitHub notes the latter as the author of the commit. */
const actorOf = async ({ api }: KillDesk, { env }: World): Promise<string> => {
  const ofRun = env["GITHUB_RUN_ID"] ? (env["GITHUB_TRIGGERING_ACTOR"] ?? env["GITHUB_ACTOR"]) : undefined;
  return (ofRun || (await loginOf(api))) ?? "unknown";
};

const TITLES = ["SCOPE", "BY", "SINCE", "EXPIRES", "REASON"];

const rowOf = (kill: StandingKill, now: number): readonly string[] => {
  const scope = scopeText(kill.scope);
  if (!kill.file.ok) return [scope, "", "", "", safeText(`kill.json cannot be read: ${kill.file.message}`)];
  const { actor, reason, created, expires } = kill.file.value;
  const end = isExpired(kill, now) ? "expired: unkill it" : shortTime(expires);
  return [scope, safeText(actor), shortTime(created), end, safeText(reason)];
};

const shortTime = (instant: number): string => `${new Date(instant).toISOString().slice(0, 16)}Z`;

const asJson = (kill: StandingKill, now: number): JsonValue => {
  const { scope, commit, file } = kill;
  const common = { scope: scopeText(scope), commit };
  if (!file.ok) return { ...common, problem: file.message };
  const { actor, reason, created, expires } = file.value;
  const [from, to] = [created, expires].map((instant) => new Date(instant).toISOString());
  return { ...common, actor, reason, created: from ?? null, expires: to ?? null, expired: isExpired(kill, now) };
};
