import { fieldValue, type ServedForm } from "../../document/edit/field-value.ts";
import type { JsonValue } from "../../model/json.ts";
import type { CommandRun } from "../command.ts";
import type { CommandArguments } from "../command-arguments.ts";
import { editFlags } from "../edit-flags.ts";
import { Refusal } from "../refusal.ts";

type Fields = readonly (readonly [field: string, value: JsonValue])[];

/** `signalbox flag create`: the fields from the options, in the order in which flags are read. */
export const flagCreate: CommandRun = (args, world) => {
  const [flag = ""] = args.positionals;
  const after = args.one("after");
  const file = args.one("file");
  const fields = Object.fromEntries(fieldsOf(args));
  return editFlags(args, world, {
    change: { kind: "create", flag, fields, ...(after !== undefined && { after }) },
    ...(file !== undefined && { file }),
    done: `created ${flag}`,
  });
};

const HINT = { hint: "see: signalbox flag create --help" };

const fieldsOf = (args: CommandArguments): Fields => {
  const description = args.one("description");
  if (description === undefined) throw new Refusal("a flag needs --description TEXT", HINT);
  const expires = args.one("expires");
  if ((expires === undefined) === !args.has("permanent")) {
    throw new Refusal("a flag needs --expires DATE or --permanent, one of them", HINT);
  }
  const set = args.all("set").map(assignmentOf);
  const type = args.one("type");
  const form = { isString: type === "string", hasVariants: set.some(([field]) => field === "variants") };
  const text = (field: string): Fields => {
    const given = args.one(field);
    return given === undefined ? [] : [[field, given]];
  };
  const served = (field: string): Fields => {
    const given = args.one(field);
    return given === undefined ? [] : [[field, readValue(form, field, given)]];
  };
  const fields: Fields = [
    ...text("type"),
    ["description", description],
    ...text("owner"),
    ...text("category"),
    ...(args.has("tag") ? [["tags", args.all("tag")] as const] : []),
    ...(expires === undefined ? [["permanent", true] as const] : [["expires", expires] as const]),
    ...(args.has("disabled") ? [["enabled", false] as const] : []),
    ...set.map(([field, given]) => [field, readValue(form, field, given)] as const),
    ...served("default"),
    ...served("safe"),
  ];
  const twice = fields.find(([field], index) => fields.findIndex(([other]) => other === field) !== index);
  if (twice !== undefined) throw new Refusal(`the field ${JSON.stringify(twice[0])} is given twice`, HINT);
  return fields;
};

const assignmentOf = (assignment: string): readonly [field: string, value: string] => {
  const equals = assignment.indexOf("=");
  if (equals > 0) return [assignment.slice(0, equals), assignment.slice(equals + 1)];
  throw new Refusal(`--set: ${JSON.stringify(assignment)} is not FIELD=VALUE`, HINT);
};

const readValue = (form: ServedForm, field: string, text: string): JsonValue => {
  const value = fieldValue(form, [field], text);
  if (value.ok) return value.value;
  throw new Refusal(`${field}: ${value.message}`, HINT);
};
