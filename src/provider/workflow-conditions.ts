import type { Flag } from "../model/flag.ts";
import type { JsonValue } from "../model/json.ts";

/** What to write behind `if:` for one flag, and the value that it has here. */
export type WorkflowCondition = {
  readonly value: JsonValue;
  /** Of a boolean flag: opens a job when the flag is true. A flag that is missing opens nothing. */
  readonly whenTrue?: string;
  /** Of a boolean flag: opens a job when it is false, and not when it is missing, for null equals false. */
  readonly whenFalse?: string;
  /** Of a flag with text: opens a job for that value. By the name of the variant, or the value of a literal. */
  readonly when?: { readonly [choice: string]: string };
};

/** Ids of jobs, as GitHub takes them; anything else would end up as code in an expression. */
const JOB_ID = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * The expressions for one flag, over the output `flags` of a job. `== true` on the typed value and `toJSON(...) ==
 * 'false'` are the forms that no missing output turns around. Throws for a job whose id GitHub would refuse.
 */
export const conditionsOf = (flag: Flag, value: JsonValue, job: string): WorkflowCondition => {
  if (!JOB_ID.test(job)) throw new Error(`${JSON.stringify(job)} is no id of a job`);
  const read = `fromJSON(needs.${job}.outputs.flags).${flag.key}`;
  if (flag.type === "boolean") {
    return { value, whenTrue: `${read} == true`, whenFalse: `toJSON(${read}) == 'false'` };
  }
  if (flag.type !== "string") return { value };
  const choices = flag.variants ?? [[String(value), value] as const];
  const when = choices.map(([name, text]) => [name, `${read} == ${literal(text)}`] as const);
  return { value, when: Object.fromEntries(when) };
};

/** A text in an expression: single quotes, each doubled within. */
const literal = (value: JsonValue): string => `'${String(value).replaceAll("'", "''")}'`;
