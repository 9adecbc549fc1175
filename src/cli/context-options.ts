import { BUILT_IN_ATTRIBUTES } from "../model/built-in-attributes.ts";
import type { AttributeType, FlagSet } from "../model/flag-set.ts";
import type { JsonValue } from "../model/json.ts";
import type { CommandArguments } from "./command-arguments.ts";
import { nearestWord } from "./nearest-word.ts";
import { readText } from "./read-text.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";
import { yamlValue } from "./yaml-value.ts";

/** An evaluation context: attribute names to values. Own properties only; any name is data. */
export type CliContext = { readonly [attribute: string]: JsonValue };

/**
 * The context of an evaluation at the command line: the working copy's attributes, then `--context`, then `--set`,
 * later ones winning, then the targeting key. Unlike the action's input, it may replace built-in attributes:
 * whoever types the command asks "what if", and decides nothing but the answer on the screen.
 */
export const contextOption = async (
  args: CommandArguments,
  world: World,
  flagSet: FlagSet,
  start: CliContext,
): Promise<CliContext> => {
  const { targetingKey: ofFolder, ...known } = start;
  let context: CliContext = known;
  for (const source of args.all("context")) context = { ...context, ...(await readContext(source, world)) };
  const set = args.all("set").map((assignment) => readAssignment(assignment, flagSet));
  context = { ...context, ...Object.fromEntries(set) };
  if (Object.hasOwn(context, "environment")) {
    throw new Refusal('the attribute "environment" is the environment of the evaluation', {
      hint: "use --environment NAME",
    });
  }
  const key = args.one("targeting-key") ?? defaultTargetingKey(context) ?? ofFolder;
  return key === undefined ? context : { ...context, targetingKey: key };
};

/** A text that can only be YAML; any other is the name of a file. */
const INLINE = /^\s*\{|:\s|:$|\n/;

const readContext = async (source: string, world: World): Promise<CliContext> => {
  const inline = INLINE.test(source);
  const value = yamlValue(inline ? source : await readText(source, world));
  const name = inline ? "--context" : `--context ${source}`;
  if (!value.ok) throw new Refusal(`${name}: not YAML: ${value.message}`);
  if (typeof value.value === "object" && value.value !== null && !Array.isArray(value.value)) {
    return value.value as CliContext;
  }
  throw new Refusal(`${name}: a mapping of attributes is needed`, { hint: "such as --context '{tier: gold}'" });
};

/** The name stands as it is: a dotted name is found by the conditions before the path it spells. */
const readAssignment = (assignment: string, flagSet: FlagSet): readonly [string, JsonValue] => {
  const equals = assignment.indexOf("=");
  if (equals < 1) {
    throw new Refusal(`--set: ${JSON.stringify(assignment)} is not KEY=VALUE`, { hint: "such as --set branch=main" });
  }
  const name = assignment.slice(0, equals);
  const text = assignment.slice(equals + 1);
  const type = attributeType(name, flagSet);
  // A commit such as 1234567 or a version such as 1.10 must not turn into a number.
  if (type === "string" || type === "semver") return [name, text];
  const value = yamlValue(text);
  if (!value.ok) {
    throw new Refusal(`--set ${name}: not YAML: ${value.message}`, { hint: `as a text: --set '${name}="..."'` });
  }
  return [name, value.value];
};

const attributeType = (name: string, flagSet: FlagSet): AttributeType | undefined => {
  if (Object.hasOwn(flagSet.attributes, name)) return flagSet.attributes[name];
  const builtIn: { readonly [name: string]: AttributeType } = BUILT_IN_ATTRIBUTES;
  return Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
};

/** As flag-model says: the context's own, else one pull request, else one tag or branch of the repository. */
const defaultTargetingKey = (context: CliContext): JsonValue | undefined => {
  if (Object.hasOwn(context, "targetingKey")) return context["targetingKey"];
  const own = (name: string): JsonValue | undefined => (Object.hasOwn(context, name) ? context[name] : undefined);
  const repository = own("repository");
  if (typeof repository !== "string") return undefined;
  const pr = own("pr");
  if (typeof pr === "number") return `${repository}#${pr}`;
  const line = own("tag") ?? own("branch");
  return typeof line === "string" ? `${repository}@${line}` : undefined;
};

/** A warning for a `--set` name that nothing reads and that resembles one that is read. */
export const slipOfName = (name: string, read: ReadonlySet<string>): string | undefined =>
  read.has(name) || Object.hasOwn(BUILT_IN_ATTRIBUTES, name) ? undefined : nearestWord(name, read);
