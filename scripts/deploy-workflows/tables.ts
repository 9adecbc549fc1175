import { STRATEGIES } from "../../src/rollout/strategy.ts";
import { dispatcherInputs, OUTPUTS, SECRETS, strategyInputs } from "./inputs.ts";

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const code = (text: string): string => `\`${text}\``;
/** Without this GitHub takes `<environment>` for HTML, and a bar for the end of a cell. */
const cell = (text: string): string => text.replaceAll("<", "&lt;").replaceAll("|", "\\|");

const workflowsWith = (input: string): string => {
  const having = STRATEGIES.filter((strategy) => strategyInputs(strategy).some(({ name }) => name === input));
  return having.length === STRATEGIES.length ? "" : having.join(", ");
};

/** The tables of docs/deployments.md, by the name of their markers. */
const tables = (): { readonly [marker: string]: string } => ({
  "deploy-inputs": table(
    ["input", "type", "default", "meaning", "only"],
    dispatcherInputs().map(({ name, type, default: fallback = "needed", description }) => [
      code(name),
      type,
      fallback === '""' || fallback === "needed" ? fallback.replaceAll('"', "") : code(fallback),
      name === "strategy-flag" ? "Flag that names the strategy; of the four, a check that it does" : cell(description),
      workflowsWith(name),
    ]),
  ),
  "deploy-outputs": table(
    ["output", "meaning"],
    Object.entries(OUTPUTS).map(([name, description]) => [code(name), description]),
  ),
  "deploy-secrets": table(
    ["secret", "meaning"],
    Object.entries(SECRETS).map(([name, description]) => [code(name), description]),
  ),
});

/** The page with its tables between their markers; throws when a marker is missing. */
export const withDeployTables = (page: string): string =>
  Object.entries(tables()).reduce((text, [marker, rows]) => {
    const place = new RegExp(`(<!-- ${marker}:begin -->\n)[\\s\\S]*(<!-- ${marker}:end -->)`);
    if (!place.test(text)) throw new Error(`docs/deployments.md: the markers ${marker} are missing`);
    return text.replace(place, (_all, begin: string, end: string) => `${begin}\n${rows}\n\n${end}`);
  }, page);
