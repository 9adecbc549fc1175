import {
  AUDIT_OUTPUTS,
  CHECK_OUTPUTS,
  DOOR_INPUTS,
  DOORS,
  type Door,
  INPUTS,
  type InputName,
  OUTPUTS,
  SEAL_OUTPUTS,
} from "../src/action/contract.ts";
import { FAILURE_CODES } from "../src/action/failure-codes.ts";
import { ROLLOUT_ENVIRONMENT, ROLLOUT_OUTPUTS } from "../src/action/rollout/contract.ts";

/** A generated file, or the generated part of a page, by its path from the root of the repository. */
export type Generated = { readonly file: string; readonly text: string };

const HEAD =
  "# Generated from src/action/contract.ts by scripts/write-action-reference.ts; a test fails when they differ.";

const TITLES: { readonly [door in Door]: { readonly name: string; readonly description: string } } = {
  evaluate: {
    name: "Signalbox: evaluate feature flags",
    description: "Evaluates the repository's feature flags at job start and sets outputs that gate jobs.",
  },
  check: {
    name: "Signalbox: check thresholds",
    description: "Compares measured figures with the thresholds of the repository's flag files.",
  },
  audit: {
    name: "Signalbox: seal the audit of a run",
    description: "Checks the audit bundles of a run, and writes down which were there and which are missing.",
  },
  rollout: {
    name: "Signalbox: roll a version out",
    description: "Rolls a version out by hooks, under watch of flags, kills and metrics, and takes back what fails.",
  },
};

/** The one input that means another thing behind another door. */
const descriptionOf = (door: Door, name: InputName): string =>
  door === "rollout" && name === "environment" ? ROLLOUT_ENVIRONMENT : INPUTS[name].description;

const OUTPUTS_OF: { readonly [door in Door]: { readonly [output: string]: string } } = {
  evaluate: { ...OUTPUTS, ...AUDIT_OUTPUTS },
  check: { ...CHECK_OUTPUTS, ...AUDIT_OUTPUTS },
  audit: { ...SEAL_OUTPUTS, ...AUDIT_OUTPUTS },
  rollout: { ...ROLLOUT_OUTPUTS, ...AUDIT_OUTPUTS },
};

/** Every action.yml: the root is evaluate for users, each folder under actions/ names its own door. */
export const actionManifests = (): readonly Generated[] => [
  { file: "action.yml", text: manifest("evaluate", "dist/index.js") },
  ...DOORS.map((door) => ({ file: `actions/${door}/action.yml`, text: manifest(door, "../../dist/index.js") })),
];

const manifest = (door: Door, main: string): string => {
  const inputs = DOOR_INPUTS[door].map((name) =>
    entry(name, [
      `description: ${JSON.stringify(descriptionOf(door, name))}`,
      "required: false",
      `default: ${JSON.stringify(name === "door" ? door : INPUTS[name].default)}`,
    ]),
  );
  const outputs = Object.entries(OUTPUTS_OF[door]).map(([name, text]) =>
    entry(name, [`description: ${JSON.stringify(text)}`]),
  );
  return [
    HEAD,
    `name: ${JSON.stringify(TITLES[door].name)}`,
    `description: ${JSON.stringify(TITLES[door].description)}`,
    "branding: { icon: flag, color: green }",
    "inputs:",
    ...inputs,
    ...(door === "evaluate" ? ["# Each flag is one more output, under its key."] : []),
    "outputs:",
    ...outputs,
    "runs:",
    "  using: node24",
    `  main: ${main}`,
    "",
  ].join("\n");
};

const entry = (name: string, fields: readonly string[]): string =>
  [`  ${name}:`, ...fields.map((field) => `    ${field}`)].join("\n");

/** The tables of docs/action.md, by the name of their markers. */
export const actionTables = (): { readonly [marker: string]: string } => ({
  inputs: inputTable("evaluate"),
  outputs: outputTable("evaluate"),
  "check-inputs": inputTable("check"),
  "check-outputs": outputTable("check"),
  "audit-inputs": inputTable("audit"),
  "audit-outputs": outputTable("audit"),
  "rollout-inputs": inputTable("rollout"),
  "rollout-outputs": outputTable("rollout"),
  failures: table(
    ["code", "meaning"],
    Object.entries(FAILURE_CODES).map(([name, description]) => [code(name), description]),
  ),
});

const inputTable = (door: Door): string =>
  table(
    ["input", "default", "meaning"],
    DOOR_INPUTS[door]
      .filter((name) => name !== "door")
      .map((name) => {
        const { default: value } = INPUTS[name];
        return [code(name), value === "" ? "" : code(value), descriptionOf(door, name)];
      }),
  );

const outputTable = (door: Door): string =>
  table(
    ["output", "meaning"],
    Object.entries(OUTPUTS_OF[door]).map(([name, description]) => [code(name), description]),
  );

const code = (text: string): string => `\`${text}\``;

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${header.join(" | ")} |`,
    `|${"---|".repeat(header.length)}`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");

/** A page with its generated tables put in between their markers; throws when a marker is missing. */
export const withTables = (page: string): string =>
  Object.entries(actionTables()).reduce((text, [marker, rows]) => {
    const place = new RegExp(`(<!-- ${marker}:begin -->\n)[\\s\\S]*(\n<!-- ${marker}:end -->)`);
    if (!place.test(text)) throw new Error(`docs/action.md: the markers ${marker}:begin and ${marker}:end are missing`);
    return text.replace(place, (_all, begin: string, end: string) => `${begin}\n${rows}\n${end}`);
  }, page);
