import type { StepDefinition } from "./step-definition.ts";
import { fillText, type Scope } from "./template.ts";

/**
 * What the log calls a step: its name, or `Run` and its first line or action; as written where an expression fails.
 * Source: actions/runner, src/Runner.Worker/ActionRunner.cs, GenerateDisplayName.
 */
export function stepName(definition: StepDefinition, scope: Scope): string {
  const { work, name } = definition;
  const written = name ?? `Run ${work.kind === "action" ? work.uses : firstLine(String(work.script))}`;
  try {
    return fillText(written, scope);
  } catch {
    return String(written);
  }
}

function firstLine(script: string): string {
  return script.trimStart().split("\n")[0]?.trimEnd() ?? "";
}
