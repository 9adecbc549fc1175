import { OUTPUTS, SECRETS, type WorkflowInput } from "./inputs.ts";

/** An expression of GitHub: a template literal of its own would need an escape in every line. */
export const x = (expression: string): string => `\${{ ${expression} }}`;

/** Every line that is not empty, further in. */
export const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, " ".repeat(by));

/** `name: ${{ inputs.name }}` for each name. */
export const passInputs = (names: readonly string[]): string =>
  names.map((name) => `${name}: ${x(`inputs.${name}`)}`).join("\n");

/** The head of a workflow: its comment, its name and what it takes and gives. @param outputs where each comes from */
export const head = (
  comment: string,
  name: string,
  inputs: readonly WorkflowInput[],
  outputs: { readonly [name in keyof typeof OUTPUTS]: string },
): string => {
  const input = ({ name: each, type, default: fallback, description }: WorkflowInput): string =>
    [
      `${each}:`,
      `  description: ${quoted(description)}`,
      `  type: ${type}`,
      fallback === undefined ? "  required: true" : `  default: ${fallback}`,
    ].join("\n");
  const secret = ([each, description]: readonly [string, string]): string =>
    `${each}:\n  description: ${description}\n  required: false`;
  const output = ([each, description]: readonly [string, string]): string =>
    `${each}:\n  description: ${description}\n  value: ${outputs[each as keyof typeof OUTPUTS]}`;
  return `${comment.replaceAll(/^/gm, "# ")}
name: ${name}

on:
  workflow_call:
    inputs:
${indent(inputs.map(input).join("\n"), 6)}
    secrets:
${indent(Object.entries(SECRETS).map(secret).join("\n"), 6)}
    outputs:
${indent(Object.entries(OUTPUTS).map(output).join("\n"), 6)}
`;
};

/** A text as a YAML scalar: quoted only where a plain one would mean something else. */
const quoted = (text: string): string => (/: | #|^[<*&!%@`]/.test(text) ? JSON.stringify(text) : text);
