import type { JsonValue } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { type BaseComparison, baseOption, compareWithBase } from "../base-comparison.ts";
import { colorOf, paint } from "../color.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { countOf } from "../count-of.ts";
import { instantOption } from "../instant-option.ts";
import { isExpired } from "../is-expired.ts";
import { checkFlags } from "../load-flags.ts";
import { Refusal } from "../refusal.ts";
import { problemsAsJson, renderProblems } from "../render-problems.ts";
import { safeText } from "../safe-text.ts";
import { annotations } from "../workflow-annotations.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox validate`: every problem of the flag files, and whether they are good enough. */
export const validate: CommandRun = async (args, world) => {
  const now = instantOption(args, world);
  const maxExpired = countOption(args, "max-expired");
  const format = args.has("json") ? "json" : (args.one("format") ?? "text");
  const wanted = baseOption(args);
  const checked = await checkFlags([...args.positionals, ...args.all("config")], world, now);
  const { texts } = checked;
  const compared =
    wanted && checked.ok ? await compareWithBase(args, world, { texts, flagSet: checked.value.flagSet }) : undefined;
  const refused = compared?.reason === undefined ? (compared?.lowered ?? []) : [];
  const problems = [...checked.problems, ...refused];
  const flags = checked.ok ? Object.values(checked.value.flagSet.flags) : [];
  const expired = flags.filter((flag) => isExpired(flag, now)).map((flag) => flag.key);
  const tooManyExpired = maxExpired !== undefined && expired.length > maxExpired;
  const counts = { errors: count(problems, "error"), warnings: count(problems, "warning") };
  const valid = checked.ok && refused.length === 0 && !(args.has("strict") && counts.warnings > 0) && !tooManyExpired;
  if (format === "json") {
    const totals = { ...counts, files: checked.files, flags: flags.length };
    await writeJson(world.stdout, {
      schema_version: 1,
      valid,
      ...totals,
      expired,
      ...(compared && { base: comparisonAsJson(compared) }),
      problems: problemsAsJson(problems),
    });
    return valid ? 0 : 1;
  }
  const color = colorOf(world.stderr, world.env) && !args.has("no-color");
  await world.stderr.write(renderProblems(problems, color));
  if (format === "github") await world.stdout.write(annotations(problems));
  if (tooManyExpired) {
    const names = `${countOf(expired.length, "flag")} expired, at most ${maxExpired} admitted: ${expired.join(", ")}`;
    await world.stderr.write(`${paint("red", "error:", color)} ${names}\n`);
  }
  if (compared?.reason !== undefined) await world.stdout.write(noteOf(compared, compared.reason));
  const found = `${countOf(counts.errors, "error")}, ${countOf(counts.warnings, "warning")}`;
  const read = `${countOf(checked.files, "file")}${checked.ok ? `, ${countOf(flags.length, "flag")}` : ""}`;
  await world.stdout.write(`${found} in ${read}\n`);
  return valid ? 0 : 1;
};

const comparisonAsJson = ({ base, commit, reason, lowered }: BaseComparison): JsonValue => ({
  ref: base,
  commit,
  ...(reason !== undefined && { reason }),
  lowered: problemsAsJson(lowered),
});

/** The record of an admitted lowering: every weaker threshold with its place, and the reason. */
const noteOf = ({ lowered }: BaseComparison, reason: string): string =>
  lowered
    .map(({ message, position }) => {
      const place = position === undefined ? "" : `${position.file}:${position.line}:${position.column}: `;
      return `admitted: ${safeText(`${place}${message}; reason: ${reason}`)}\n`;
    })
    .join("");

const count = (problems: readonly Problem[], severity: Problem["severity"]): number =>
  problems.filter((problem) => problem.severity === severity).length;

const countOption = (args: CommandArguments, name: string): number | undefined => {
  const text = args.one(name);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Refusal(`--${name}: ${JSON.stringify(text)} is not a count`);
};
