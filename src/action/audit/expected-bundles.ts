import { parseGlob, type TextMatcher } from "../../syntax/glob.ts";
import { quoted } from "../../syntax/parsed.ts";
import { ActionFailure } from "../action-failure.ts";
import { lines } from "../inputs.ts";

/** A bundle that another job says it has stored. */
export type ToldBundle = { readonly artifact: string; readonly root?: string; readonly by: string };

/** So many bundles at least: of a job, or of names that fit a pattern. */
export type ExpectedCount = {
  readonly text: string;
  readonly count: number;
  readonly fits: (bundle: { readonly artifact: string; readonly job: string | undefined }) => boolean;
};

/** Outputs of a job may have names of their own, such as `flags-audit-artifact`. */
const ARTIFACT_OUTPUT = /(^|[-_])audit([-_])artifact$/;
/** Any step of a job can write an output: what is no name, or no root, stands in no log and no message. */
const ARTIFACT = /^signalbox-audit-[A-Za-z0-9_-]{1,200}$/;
const ROOT = /^[A-Za-z0-9+/]{43}=$/;
/** More of anything in one run than a person would write. */
const MAX_LINES = 1_000;
const LINE = /^(\S{1,255}?)\s*=\s*([1-9][0-9]{0,3})$/;
const JOB = /^[A-Za-z_][\w-]*$/;

/** The bundles that `toJSON(needs)` tells of: each output `audit-artifact`, with the `audit-root` beside it. */
export const bundlesInNeeds = (text: string): readonly ToldBundle[] => {
  if (text.trim() === "") return [];
  const needs = parseJson(text);
  if (!isObject(needs)) throw invalid("needs", "$" + "{{ toJSON(needs) }}");
  return Object.entries(needs).flatMap(([job, need]) => {
    const outputs = isObject(need) ? need["outputs"] : undefined;
    return isObject(outputs) ? bundlesInOutputs(outputs, job) : [];
  });
};

const bundlesInOutputs = (outputs: Readonly<Record<string, unknown>>, job: string): readonly ToldBundle[] =>
  Object.entries(outputs).flatMap(([name, artifact]) => {
    if (typeof artifact !== "string" || !ARTIFACT.test(artifact) || !ARTIFACT_OUTPUT.test(name)) return [];
    const beside = name.replace(ARTIFACT_OUTPUT, "$1audit$2root");
    const root = Object.hasOwn(outputs, beside) ? outputs[beside] : undefined;
    return [{ artifact, by: `job ${quoted(job)}`, ...(typeof root === "string" && ROOT.test(root) && { root }) }];
  });

/** Lines `job=count`, or `pattern=count` for names of artifacts. */
export const parseExpected = (text: string): readonly ExpectedCount[] => {
  const all = lines(text);
  if (all.length > MAX_LINES) throw invalid("expect", `at most ${MAX_LINES} lines`);
  return all.map((line) => {
    const [, name = "", count = ""] = LINE.exec(line) ?? [];
    const fits = fitsName(name);
    if (fits === undefined) throw invalid("expect", `lines \`job=count\` or \`pattern=count\`; found ${quoted(line)}`);
    return { text: name, count: Number(count), fits };
  });
};

const fitsName = (name: string): ExpectedCount["fits"] | undefined => {
  if (JOB.test(name) && !name.startsWith("signalbox-audit-")) return ({ job }) => job === name;
  const glob = name === "" ? undefined : parseGlob(name);
  if (glob === undefined || !glob.ok) return undefined;
  const matches: TextMatcher = glob.value;
  return ({ artifact }) => matches(artifact);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const invalid = (input: string, needed: string): ActionFailure =>
  new ActionFailure("input_invalid", `input "${input}": needed ${needed}`);
