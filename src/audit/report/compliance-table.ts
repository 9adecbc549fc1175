import { CONTROL_SETS, CONTROLS, type ControlSet, FACTS } from "./controls.ts";

/** The catalogue of requirements as Markdown, for docs/compliance.md; a test compares them. */
export const complianceTable = (): string => {
  const rows = CONTROLS.map(({ requirement, references, does, evidence, tests, outside }) => {
    const ids = (Object.keys(references) as ControlSet[]).map(
      (set) => `${CONTROL_SETS[set]}: ${references[set]?.join(", ")}`,
    );
    const kinds = evidence.map((kind) => ("fact" in kind ? FACTS[kind.fact] : kind.name));
    return [
      `**${requirement}**<br>${ids.join("<br>")}`,
      does ?? "Not provided by this tool.",
      kinds.join("; ") || "none",
      tests.map((file) => `[${file.replace("__tests__/unit/", "").replace(".test.ts", "")}](../${file})`).join(", ") ||
        "none",
      outside || "nothing known",
    ];
  });
  const titles = [
    "requirement",
    "what the software does",
    "entries that are evidence",
    "test that shows it",
    "stays outside",
  ];
  return [titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};
