import type { Problem } from "../../model/problem.ts";
import { colorOf, paint } from "../color.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import { instantOption } from "../instant-option.ts";
import { isExpired } from "../is-expired.ts";
import { checkFlags } from "../load-flags.ts";
import { Refusal } from "../refusal.ts";
import { problemsAsJson, renderProblems } from "../render-problems.ts";
import { annotations } from "../workflow-annotations.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox validate`: every problem of the flag files, and whether they are good enough. */
export const validate: CommandRun = async (args, world) => {
  const now = instantOption(args, world);
  const maxExpired = countOption(args, "max-expired");
  const format = args.has("json") ? "json" : (args.one("format") ?? "text");
  const checked = await checkFlags([...args.positionals, ...args.all("config")], world, now);
  const flags = checked.ok ? Object.values(checked.value.flagSet.flags) : [];
  const expired = flags.filter((flag) => isExpired(flag, now)).map((flag) => flag.key);
  const tooManyExpired = maxExpired !== undefined && expired.length > maxExpired;
  const counts = { errors: count(checked.problems, "error"), warnings: count(checked.problems, "warning") };
  const valid = checked.ok && !(args.has("strict") && counts.warnings > 0) && !tooManyExpired;
  if (format === "json") {
    const problems = problemsAsJson(checked.problems);
    const totals = { ...counts, files: checked.files, flags: flags.length };
    await writeJson(world.stdout, { schema_version: 1, valid, ...totals, expired, problems });
    return valid ? 0 : 1;
  }
  const color = colorOf(world.stderr, world.env) && !args.has("no-color");
  await world.stderr.write(renderProblems(checked.problems, color));
  if (format === "github") await world.stdout.write(annotations(checked.problems));
  if (tooManyExpired) {
    const names = `${countOf(expired.length, "flag")} expired, at most ${maxExpired} admitted: ${expired.join(", ")}`;
    await world.stderr.write(`${paint("red", "error:", color)} ${names}\n`);
  }
  const found = `${countOf(counts.errors, "error")}, ${countOf(counts.warnings, "warning")}`;
  const read = `${countOf(checked.files, "file")}${checked.ok ? `, ${countOf(flags.length, "flag")}` : ""}`;
  await world.stdout.write(`${found} in ${read}\n`);
  return valid ? 0 : 1;
};

const count = (problems: readonly Problem[], severity: Problem["severity"]): number =>
  problems.filter((problem) => problem.severity === severity).length;

const countOption = (args: CommandArguments, name: string): number | undefined => {
  const text = args.one(name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Refusal(`--${name}: ${JSON.stringify(text)} is not a count`);
};
