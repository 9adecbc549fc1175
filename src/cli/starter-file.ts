/** What `signalbox init` writes: small, valid without a warning, and each line worth keeping. `schema`: its file name. */
export const starterFile = (schema?: string): string =>
  (schema === undefined ? "" : `# yaml-language-server: $schema=${schema}\n`) + STARTER;

const STARTER = `# Feature flags of the pipeline. Check with "signalbox validate", ask why with "signalbox explain FLAG".
version: 1

# In promotion order: the last one whose condition is true is the environment of an evaluation.
environments:
  development: {}
  production: { when: { branch: main, fork: false } }
defaultEnvironment: development

# For every flag of this file that does not say otherwise.
defaults: { owner: platform, category: ci_cd }

flags:
  # A gate: "safe" is served whenever the flag is disabled, killed, or cannot be evaluated.
  strict_quality_gates:
    description: Enforce the strict checks
    permanent: true
    safe: true
    rules:
      - { id: main-branch, when: { branch: main }, serve: true }

  # A gradual rollout: raise the number to include more; nobody who is in drops out.
  parallel_tests:
    description: Shard the unit tests across runners
    expires: 2099-12-31 # the day on which this flag should be gone
    rules:
      - { id: ramp, rollout: 20, serve: true }
    environments: { production: { enabled: false } }

  # A number that differs by environment.
  min_line_coverage:
    type: number
    description: Line coverage the build must reach, in percent
    permanent: true
    values: { development: 70, production: 85 }
    safe: 100

  # One of several ways, chosen by name.
  deployment_strategy:
    type: string
    description: How this repository deploys
    permanent: true
    variants: { canary: canary, rolling: rolling, direct: direct }
    rules:
      - { id: releases, when: { branch: { glob: "release/**" } }, serve: canary }
    default: direct
    safe: rolling
`;
