import { expect, test } from "@jest/globals";
import { jobNamed, parseWorkflowText } from "../../helpers/expressions/load-workflow.ts";

const workflow = (condition: string) => `
on: push
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] }
  b:
    needs: a
    if: ${condition}
    runs-on: ubuntu-latest
    steps:
      - run: "true"
`;
const conditionOf = async (condition: string) =>
  jobNamed(await parseWorkflowText(workflow(condition), "w.yml"), "b").if.expression;

test.each([
  ["bare", "needs.a.outputs.x == 'true'"],
  ["in an expression", `\${{ needs.a.outputs.x == 'true' }}`],
  ["folded", ">-\n      needs.a.outputs.x ==\n      'true'"],
  ["folded, in an expression", `>-\n      \${{ needs.a.outputs.x ==\n      'true' }}`],
])("a condition written %s is the same condition", async (_, condition) => {
  expect(await conditionOf(condition)).toBe("success() && (needs.a.outputs.x == 'true')");
});

test("a folded expression with a line break at its end is a text, hence always true", async () => {
  expect(await conditionOf(`>\n      \${{ needs.a.outputs.x == 'true' }}`)).toContain("format(");
});

test.each([
  ["needs a job that is not there", workflow("needs.a.result == 'success'").replace("needs: a", "needs: z")],
  ["names a context that a job's if does not have", workflow("steps.a.outputs.x == 'true'")],
  ["has an unknown key", workflow("true").replace("runs-on", "runs-off")],
  ["is no workflow", "a: 1"],
  ["is empty", ""],
])("a workflow that %s is refused", async (_, text) => {
  await expect(parseWorkflowText(text, "w.yml")).rejects.toThrow(/^w\.yml: /u);
});

test("a job that is not there is refused by name", async () => {
  const parsed = await parseWorkflowText(workflow("true"), "w.yml");
  expect(() => jobNamed(parsed, "c")).toThrow('no job "c"; it has a, b');
});
