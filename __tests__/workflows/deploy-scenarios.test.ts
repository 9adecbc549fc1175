import { afterAll, describe, expect, test } from "@jest/globals";
import { type Deployed, runDeployment } from "../helpers/deploy-world/run-deployment.ts";
import { createLimit } from "../helpers/simulator/limit.ts";
import { type RunReport, reportOf } from "../helpers/simulator/run-report.ts";
import { COLUMNS, type Column, SCENARIOS, type Scenario } from "./deploy-table.ts";

const AT_ONCE = 4;
const TIMEOUT_MS = 240_000;

const QUICK = { interval: "50ms", "unknown-grace": "100ms", "max-error-rate": "1%" };
/** A rollout that takes a second, by strategy. */
const KNOBS: { readonly [column in Exclude<Column, "deploy">]: Readonly<Record<string, string>> } = {
  canary: { ...QUICK, steps: "50:300ms", settle: "0s" },
  "blue-green": { ...QUICK, "bake-after-switch": "300ms", "scale-down-delay": "0s" },
  rolling: { ...QUICK, batch: "1", "max-unavailable": "1", wait: "200ms" },
  direct: { interval: "50ms", "unknown-grace": "100ms", "health-retries": "1" },
};

const flagsOf = ({ gate = true, approval = false }: NonNullable<Scenario["flags"]>): string => `version: 1
environments: { production: {} }
defaultEnvironment: production
flags:
  deployments_open: { description: x, owner: x, permanent: true, default: ${gate} }
  deployment_approval_gates: { description: x, owner: x, permanent: true, default: ${approval} }
  deployment_strategy:
    { type: string, description: x, owner: x, permanent: true, variants: { canary: canary, direct: direct }, default: canary }
`;

const callerOf = (column: Column, { inputs = {}, permissions = "{ contents: read }" }: Scenario, on: string): string =>
  JSON.stringify({
    on: { [on]: null },
    permissions: {},
    jobs: {
      deploy: {
        permissions: permissions === "{}" ? {} : { contents: "read" },
        uses: `OWNER/signalbox/.github/workflows/${column === "deploy" ? "deploy" : `deploy-${column}`}.yml@v1`,
        with: {
          environment: "production",
          version: "1.2.3",
          "gate-flag": "deployments_open",
          ...KNOBS[column === "deploy" ? "canary" : column],
          ...Object.fromEntries(
            Object.entries(inputs).map(([name, value]) => [name, name === "job-minutes" ? Number(value) : value]),
          ),
        },
        secrets: {
          "deploy-credentials": `\${{ secrets.CREDENTIALS }}`,
          "audit-signing-key": `\${{ secrets.AUDIT_KEY }}`,
        },
      },
    },
  });

const NESTING = JSON.stringify({
  on: { push: null },
  permissions: {},
  jobs: { ship: { permissions: { contents: "read" }, uses: "./.github/workflows/ship.yml", secrets: "inherit" } },
});

const runCell = (column: Column, scenario: Scenario): Promise<Deployed> => {
  const { world, nested = false, flags = {} } = scenario;
  const event = world.event?.startsWith("pull-request") ? "pull_request" : "push";
  return runDeployment({
    ...world,
    flags: flagsOf(flags),
    ...(nested
      ? { workflow: NESTING, called: { "ship.yml": callerOf(column, scenario, "workflow_call") } }
      : { workflow: callerOf(column, scenario, event) }),
  });
};

const limit = createLimit(AT_ONCE);
const cells = SCENARIOS.flatMap((scenario) =>
  COLUMNS.flatMap((column) => {
    const cell = scenario.cells[column];
    return "notApplicable" in cell ? [] : [{ scenario, column, name: scenario.name, cell }];
  }),
).map((each) => ({ ...each, run: limit(() => runCell(each.column, each.scenario)) }));
for (const { run } of cells) run.catch(() => undefined);

afterAll(() => Promise.allSettled(cells.map(({ run }) => run)), TIMEOUT_MS);

/** What jobs say that did not go well: why a test finds something else than it wants. */
const saidBy = ({ jobs }: RunReport): readonly string[] =>
  jobs
    .filter(({ result }) => result !== "success")
    .map(({ path, result, log }) => `${path} ${result}: ${log.slice(-600)}`);

describe("every scenario in every workflow", () => {
  test.each(COLUMNS)("permissions too small, %s: GitHub refuses the run before any job", async (column) => {
    const nothing = { name: "", world: {}, permissions: "{}", cells: {}, hooks: "none" } as unknown as Scenario;
    await expect(runCell(column, nothing)).rejects.toThrow(/contents/);
  });

  test.each(cells)(
    "$name, $column: $cell",
    async ({ run, cell: [outcome, reason], scenario: { hooks, nested = false }, name: scenario, column }) => {
      const { runs, calls, trail } = await run;
      const last = runs.at(-1);
      if (last === undefined) throw new Error("nothing ran");
      const { outputs, result } = reportOf(last, nested ? "ship/deploy" : "deploy");
      const ended = { outcome: outputs["outcome"], reason: outputs["reason-code"], result };
      const green = outcome === "promoted" || outcome === "skipped";
      expect({ ended, said: saidBy(last) }).toEqual({
        ended: { outcome, reason, result: green ? "success" : expect.stringMatching(/failure|cancelled/) },
        said: expect.anything(),
      });
      const wanted = typeof hooks === "string" ? hooks : (hooks[column] ?? "forward");
      const rollbacks = calls.filter((call) => call.startsWith("rollback ")).length;
      expect(calls.length > 0).toBe(wanted !== "none");
      // A fork gets no further than the plan, and through the dispatcher no further than its first job: no seal either.
      const fork = scenario === "fork pull request";
      expect(trail.status).toBe(fork && column !== "deploy" ? "incomplete" : "verified");
      expect(trail.logs > 0).toBe(!fork || column !== "deploy");
      expect(rollbacks).toBe(wanted === "rolled back" ? 1 : 0);
    },
    TIMEOUT_MS,
  );
});
