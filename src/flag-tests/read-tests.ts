import type { MappingNode, Node } from "../document/node.ts";
import type { ParsedDocument } from "../document/parsed-document.ts";
import { Reader, type Shared } from "../document/reader.ts";
import { References } from "../document/references.ts";
import { Suggester } from "../document/suggest.ts";
import type { Evaluator } from "../evaluation/evaluator.ts";
import { BUILT_IN_ATTRIBUTES } from "../model/built-in-attributes.ts";
import type { FlagSet } from "../model/flag-set.ts";
import type { Outcome } from "../model/problem.ts";
import { CaseMaker, type ReadTest } from "./case-maker.ts";
import { DistinctProblems } from "./distinct-problems.ts";
import { ExpansionBudget } from "./expansion-budget.ts";
import { describeCase, readMatrix } from "./matrix.ts";
import { Substitution } from "./substitution.ts";
import type { TestCase } from "./test-case.ts";
import { type TestDefaults, testFileShape, testShape } from "./test-fields.ts";

/**
 * Reads files of flag tests against a compiled flag set, in the order given. Every fault of every file is reported in
 * one go; only when there is none do the cases run.
 */
export const readTests = (documents: readonly ParsedDocument[], evaluator: Evaluator): Outcome<readonly TestCase[]> => {
  const problems = new DistinctProblems();
  const shared = share(evaluator.flagSet, problems);
  const files = new TestReader(evaluator);
  const cases: TestCase[] = [];
  for (const document of documents) {
    for (const problem of document.problems) problems.add(problem);
    for (const one of files.casesOf(document, new Reader(document, shared))) cases.push(one);
  }
  const sorted = problems.toSorted();
  return problems.hasErrors ? { ok: false, problems: sorted } : { ok: true, value: cases, problems: sorted };
};

const share = (flagSet: FlagSet, problems: DistinctProblems): Shared => ({
  problems,
  references: new References(),
  suggester: new Suggester(),
  attributes: new Map(Object.entries({ ...BUILT_IN_ATTRIBUTES, ...flagSet.attributes })),
  environments: new Set(flagSet.environments.map(({ name }) => name)),
  regex: undefined,
});

/** Reads the tests of one file after the other; what they may come to is counted over all of them. */
class TestReader {
  readonly #budget = new ExpansionBudget();
  readonly #cases: CaseMaker;
  readonly #shape: ReturnType<typeof testShape>;

  constructor(evaluator: Evaluator) {
    this.#cases = new CaseMaker(evaluator);
    this.#shape = testShape(evaluator.flagSet);
  }

  casesOf(document: ParsedDocument, reader: Reader): readonly TestCase[] {
    const { tests, defaults = {} } = testFileShape.read(document.root, reader) ?? {};
    if (tests === undefined) return [];
    reader.field = "tests";
    if (tests.kind !== "sequence") return reader.reportType(tests, "a list of tests") ?? [];
    if (tests.items.length === 0) reader.report("empty", tests, '"tests" is empty; it needs at least one test');
    return tests.items.flatMap((node, index) => {
      const subject = `test ${index + 1}`;
      return reader.within(subject, () => this.#casesOfTest(node, defaults, reader));
    });
  }

  #casesOfTest(node: Node, defaults: TestDefaults, reader: Reader): readonly TestCase[] {
    reader.field = "";
    if (node.kind !== "mapping") return reader.reportType(node, "a test") ?? [];
    return this.#variants(node, reader).flatMap(({ node: variant, label }) => {
      // The attributes of the file are copied into each case, so they count as if the test stated them.
      if (!this.#budget.spend(1 + (defaults.context?.length ?? 0))) return this.#reportSpent(node, reader);
      reader.field = "";
      const fields = this.#shape.read(variant, reader);
      const test: ReadTest = { node: variant, fields: fields ?? {}, label };
      return this.#cases.casesOf(test, defaults, reader);
    });
  }

  /** The test itself, or one for each case of its matrix with the values in their places. */
  #variants(node: MappingNode, reader: Reader): readonly { readonly node: MappingNode; readonly label: string }[] {
    const entry = node.entries.find(({ key }) => key === "matrix");
    if (entry === undefined) return [{ node, label: "" }];
    const matrix = readMatrix(entry.value, reader);
    if (matrix === undefined) return [];
    const rest: MappingNode = { ...node, entries: node.entries.filter((other) => other !== entry) };
    const used = new Set<string>();
    const variants = matrix.cases.flatMap((values) => {
      const substitution = new Substitution(values, reader, this.#budget);
      const variant = substitution.apply(rest) as MappingNode;
      for (const name of substitution.used) used.add(name);
      return substitution.isFaulty ? [] : [{ node: variant, label: describeCase(values, reader.document.text) }];
    });
    if (this.#budget.isSpent) return this.#reportSpent(node, reader);
    for (const [name, at] of matrix.names) {
      if (!used.has(name)) reader.report("unknown_key", at, `nothing in the test says <${name}>`);
    }
    return variants;
  }

  #reportSpent(node: Node, reader: Reader): readonly never[] {
    reader.report("out_of_range", node, "with this test, the cases of all tests come to more than is admitted");
    return [];
  }
}
