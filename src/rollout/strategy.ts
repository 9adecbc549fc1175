/** The ways a version can go out. */
export const STRATEGIES = ["canary", "blue-green", "rolling", "direct"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** Blue-green runs in two jobs, so that people can approve between them; `both` is one go, as on a laptop. */
export const STAGES = ["stage", "cutover", "both"] as const;
export type Stage = (typeof STAGES)[number];
