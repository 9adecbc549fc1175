/** The same five flags, each with comments, as different people would write them. */
const BLOCK = `# flags of the pipeline
version: 1
environments: { development: {}, staging: {}, production: {} } # in promotion order
defaults: { owner: platform }

flags:
  # ── first part ─────────
  # about alpha, first line
  # about alpha, second line
  alpha: # on the key of alpha
    description: The first # not a comment? it is one
    expires: 2027-06-30 # soon
    enabled: true # on for now
    rules:
      # the only rule
      - { id: share, rollout: 25, serve: true } # a quarter
      - id: rest
        rollout: [25, 50]
        serve: true
    # below the rules of alpha

  beta:
    description: |
      The second,
      in two lines.

    permanent: true
    environments: { production: { enabled: false } } # not yet
  # about gamma
  gamma:
    type: number
    description: >-
      A limit
      folded
    permanent: true
    values: { development: 1, staging: 2, production: 3 } # by environment
    safe: 9

  # ── second part ────────
  delta:
    type: string
    description: "A choice"
    permanent: true
    variants:
      # the slow one
      slow: Slow
      fast: Fast
    default: slow
    owner: 'web # team'
    environments:
      staging:
        default: fast # tried there
  zeta: { description: short, permanent: true, tags: [a, b] } # one line
# the end
`;

const FOUR = `version: 1
environments: [development, staging, production]
flags:
    alpha:
        description: 'The first'
        expires: 2027-06-30
        rules:
            - id: share   # aligned   by hand
              rollout: 25
              serve: true
            - {id: rest, rollout: [25, 50], serve: true}

    # beta is off in production
    beta:
        description:   'The    second'
        permanent: true
        environments:
            production:
                enabled: false  # frozen

    gamma:
        type: number
        description: a limit,
            over two lines
        permanent: true
        values:
            development: 1
            staging: 2
            # careful
            production: 3
        safe: 9

    delta:
        type: string
        description: 'A choice'
        permanent: true
        variants: {slow: 'Slow', fast: 'Fast'}
        default: slow
        owner: web
        environments: {staging: {default: fast}}

    zeta:
        description: short
        permanent: true
        tags:
            - a # first
            - b`;

const FLOW = `version: 1
environments: [development, staging, production] # all
flags: { # every flag
  alpha: { description: the first, expires: 2027-06-30, rules: [{ id: share, rollout: 25, serve: true }, # a quarter
    { id: rest, rollout: [25, 50], serve: true }] }, # about alpha
  # about beta
  beta: { description: "the second", permanent: true, environments: { production: { enabled: false } }, },
  gamma: { type: number, description: a limit, permanent: true, values: { development: 1, staging: 2, production: 3 },
    safe: 9 }, delta: { type: string, description: a choice, permanent: true, variants: { slow: Slow, fast: Fast },
    default: slow, owner: web, environments: { staging: { default: fast } } },
  zeta: { description: short, permanent: true, tags: [a, b] } # the last
  }
`;

const JSON_TEXT = `${JSON.stringify(
  {
    version: 1,
    environments: ["development", "staging", "production"],
    flags: {
      alpha: {
        description: "The first",
        expires: "2027-06-30",
        rules: [
          { id: "share", rollout: 25, serve: true },
          { id: "rest", rollout: [25, 50], serve: true },
        ],
      },
      beta: { description: "The second", permanent: true, environments: { production: { enabled: false } } },
      gamma: {
        type: "number",
        description: "A limit",
        permanent: true,
        values: { development: 1, staging: 2, production: 3 },
        safe: 9,
      },
      delta: {
        type: "string",
        description: "A choice",
        permanent: true,
        variants: { slow: "Slow", fast: "Fast" },
        default: "slow",
        owner: "web",
        environments: { staging: { default: "fast" } },
      },
      zeta: { description: "short", permanent: true, tags: ["a", "b"] },
    },
  },
  null,
  2,
)}\n`;

const SORTED = `---
version: 1
environments: {development: {}, staging: {}, production: {}}
flags:
# alpha stands first
  alpha:
    description: The first
    expires: "2027-06-30"
    rules:
    - {id: share, rollout: 25, serve: true}
    - id: rest
      rollout:
      - 25
      - 50
      serve: true
  beta: {description: The second, permanent: true, environments: {production: {enabled: false}}}
  delta: &delta
    type: string
    description: A choice
    permanent: true
    variants: {slow: Slow, fast: Fast}
    default: slow
    owner: web
    environments: {staging: {default: fast}}
  gamma:
    type: number
    description: a limit
    permanent: true
    safe: 9
    values:
      development: 1
      staging: 2
      production: 3
  # zeta stands last
  zeta:
    description: short
    permanent: true
    tags: [a, b]


# nothing follows
`;

export const STYLES: Readonly<Record<string, string>> = {
  block: BLOCK,
  "block with CRLF": BLOCK.replaceAll("\n", "\r\n"),
  "four columns, single quotes, no last line break": FOUR,
  flow: FLOW,
  JSON: JSON_TEXT,
  "sorted and compact": SORTED,
};
