/** Where a job that is no evaluation of its own takes its flags from: a line of `with`. */
export type FlagsFrom = { readonly evaluated: string; readonly called: string };

const filled = (expression: string): string => `\${{ ${expression} }}`;

/** The world that the first job froze. */
export const NAMED: FlagsFrom = {
  evaluated: `snapshot-id: ${filled("needs.flags.outputs.snapshot-id")}`,
  called: `snapshot-id: ${filled("inputs.snapshot-id")}`,
};

/** The branch as it is when the job starts. */
export const BRANCH: FlagsFrom = { evaluated: "source: main", called: "source: main" };

const env = `env:
  NODE_OPTIONS: \${{ vars.NODE_OPTIONS }}`;

const decideIn = (region: string, from: string): string => `- id: flags
        uses: OWNER/signalbox@v1
        with:
          ${from}
          targeting-key: shop
          overrides: \${{ vars.OVERRIDES }}
          context: "region: ${region}"
          audit: off`;

/**
 * A job that evaluates, a matrix of eight, two calls of a workflow with one job each, and a closing job. In the first
 * attempt one leg of the matrix fails after it has decided.
 */
export const mainWorkflow = ({ evaluated }: FlagsFrom): string => `name: shop
on: [push]
permissions: { contents: read }
${env}
jobs:
  flags:
    runs-on: ubuntu-latest
    outputs:
      evaluated: \${{ steps.flags.outputs.evaluated }}
      snapshot-id: \${{ steps.flags.outputs.snapshot-id }}
    steps:
      ${decideIn("eu", "source: main")}
  canary:
    needs: flags
    uses: ./.github/workflows/deploy.yml
    with: { region: us, snapshot-id: "\${{ needs.flags.outputs.snapshot-id }}" }
  build:
    needs: flags
    runs-on: ubuntu-latest
    strategy:
      fail-fast: false
      matrix: { region: [eu, us], shard: [1, 2, 3, 4] }
    steps:
      ${decideIn(filled("matrix.region"), evaluated)}
      - if: github.run_attempt == 1 && matrix.region == 'us' && matrix.shard == 3
        run: exit 1
  deploy:
    needs: [flags, build]
    uses: ./.github/workflows/deploy.yml
    with: { region: eu, snapshot-id: "\${{ needs.flags.outputs.snapshot-id }}" }
  required:
    if: \${{ always() }}
    needs: [flags, canary, build, deploy]
    runs-on: ubuntu-latest
    steps:
      ${decideIn("eu", evaluated)}
      - if: needs.build.result != 'success' || needs.canary.result != 'success' || needs.deploy.result != 'success'
        run: exit 1
`;

export const deployWorkflow = ({ called }: FlagsFrom): string => `name: deploy
on:
  workflow_call:
    inputs:
      region: { type: string, required: true }
      snapshot-id: { type: string, required: true }
${env}
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      ${decideIn(filled("inputs.region"), called)}
`;
