import { evaluateExpression } from "../expressions/evaluate-expression.ts";
import { JobFault } from "./faults.ts";
import { isObject, type Json, type JsonObject } from "./json.ts";

/** Source: https://docs.github.com/actions/reference/limits#existing-system-limits */
export const MAX_MATRIX_JOBS = 256;

/** One job of a matrix: the `matrix` context, and the values that its name shows. */
export type MatrixLeg = { readonly values: JsonObject; readonly shown: readonly string[] };

/**
 * Expands an evaluated `strategy.matrix`: the product of its lists in their order, without what `exclude` matches, with
 * what `include` adds to products it does not contradict; an `include` that met none is a job of its own, at the end.
 * Values are compared as by `==` of expressions, nested ones leaf by leaf. Only products' values are shown in names.
 * Source: actions/runner, src/Sdk/WorkflowParser/Conversion/MatrixBuilder.cs and WorkflowTemplateConverter.cs,
 * ConvertToStrategy.
 * @throws JobFault for a matrix that GitHub refuses
 */
export function expandMatrix(matrix: Json): readonly MatrixLeg[] {
  if (!isObject(matrix)) throw new JobFault("Unexpected value of matrix: a mapping is needed");
  const { include: included = [], exclude: excluded = [], ...axes } = matrix;
  const vectors = Object.entries(axes).map(([name, vector]) => [name, list(vector, name)] as const);
  const include = list(included, "include").map((item) => filter(item, axes, "include"));
  const exclude = list(excluded, "exclude").map((item) => filter(item, axes, "exclude"));
  if (vectors.length === 0 && include.length === 0) throw new JobFault("Matrix must define at least one vector");
  for (const [name, vector] of vectors)
    if (vector.length === 0) throw new JobFault(`Matrix vector '${name}' does not contain any values`);

  const met = new Set<MatrixFilter>();
  const legs: MatrixLeg[] = [];
  for (const product of products(vectors)) {
    if (exclude.some((item) => matches(item.filter, product))) continue;
    const extras = include.filter((item) => matches(item.filter, product));
    for (const item of extras) met.add(item);
    legs.push({ values: Object.assign({}, product, ...extras.map(({ extra }) => extra)), shown: leaves(product) });
  }
  for (const item of include) {
    const values = { ...item.filter, ...item.extra };
    if (!met.has(item)) legs.push({ values, shown: leaves(values) });
  }
  if (legs.length > MAX_MATRIX_JOBS)
    throw new JobFault(`The matrix makes ${legs.length} jobs; at most ${MAX_MATRIX_JOBS} may run`);
  return legs;
}

type MatrixFilter = { readonly filter: JsonObject; readonly extra: JsonObject };

function products(vectors: readonly (readonly [string, readonly Json[]])[]): readonly JsonObject[] {
  if (vectors.length === 0) return [];
  return vectors.reduce<readonly JsonObject[]>(
    (before, [name, vector]) => before.flatMap((left) => vector.map((value) => ({ ...left, [name]: value }))),
    [{}],
  );
}

function filter(item: Json, axes: JsonObject, kind: "include" | "exclude"): MatrixFilter {
  const entries = isObject(item) ? Object.entries(item) : [];
  if (entries.length === 0) throw new JobFault(`Matrix ${kind} mapping does not contain any values`);
  const stray = entries.find(([key]) => !Object.hasOwn(axes, key));
  if (kind === "exclude" && stray)
    throw new JobFault(`Matrix exclude key '${stray[0]}' does not match any key within the matrix`);
  const pick = (own: boolean) => Object.fromEntries(entries.filter(([key]) => Object.hasOwn(axes, key) === own));
  return { filter: pick(true), extra: pick(false) };
}

/** Whether every leaf of the filter equals, as expressions compare, the value at the same place of the product. */
function matches(wanted: Json, found: Json | undefined): boolean {
  if (Array.isArray(wanted))
    return (wanted as readonly Json[]).every((each, index) => matches(each, (found as readonly Json[])?.[index]));
  if (isObject(wanted))
    return Object.entries(wanted).every(([key, each]) => matches(each, isObject(found) ? found[key] : undefined));
  return evaluateExpression("found == wanted", { found: found ?? null, wanted }) === true;
}

/** Texts, numbers and booleans of a value in their order, as texts; empty ones are left out. */
function leaves(value: Json): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap((each: Json) => leaves(each));
  return value === null || value === "" ? [] : [String(value)];
}

function list(value: Json | undefined, name: string): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  throw new JobFault(`Unexpected value of matrix '${name}': a list is needed`);
}
