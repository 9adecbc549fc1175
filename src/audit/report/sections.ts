/** The sections of a report in their order, by the field of the JSON form that they show. */
export const SECTIONS = {
  scope: "Scope",
  integrity: "Integrity statement",
  completeness: "Completeness",
  population: "Population of changes",
  changes: "Changes",
  deployments: "Deployments",
  evaluations: "Evaluations",
  exceptions: "Exceptions",
  access: "Access to the log, retention and keys",
  controls: "Requirements",
  reproduction: "How to make this report again",
} as const satisfies { readonly [section: string]: string };
export type Section = keyof typeof SECTIONS;
