import type { Problem } from "../model/problem.ts";
import type { Annotation } from "./action-io.ts";
import type { Answer, Evaluated } from "./evaluate-world.ts";

/** The runner keeps ten annotations of each severity of a step and drops the rest without a word. */
export const MAX_ANNOTATIONS = 10;

/** A message is read in a list beside a diff; a value of a million characters in it helps nobody. */
const MAX_MESSAGE = 2_000;

/** The problems of a configuration, each at its place. */
export const problemAnnotations = (problems: readonly Problem[]): readonly Annotation[] =>
  problems.map(({ severity, code, message, position, suggestion }) => ({
    severity,
    title: code,
    message: suggestion === undefined ? message : `${message} (did you mean "${suggestion}"?)`,
    ...(position && { position }),
  }));

/** What somebody should know about the answers: errors, and values that the runner would drop. */
export const answerAnnotations = (evaluated: Evaluated, selected: readonly Answer[]): readonly Annotation[] => [
  ...evaluated.answers.flatMap(errorAnnotation),
  ...selected.flatMap(emptyAnnotation),
];

const errorAnnotation = ({ flag, details, gate, site, fromBase }: Answer): readonly Annotation[] => {
  if (details.reason !== "ERROR") return [];
  const served = gate ? "its safe value is served" : "its fallback is served";
  const message = `flag "${flag.key}": ${details.errorCode}: ${details.errorMessage}; ${served}`;
  const severity = gate ? "error" : "warning";
  // A gate of the base stands in another version of the file than the one that is annotated.
  return [{ severity, title: "Flag in error", message, ...(site && !fromBase && { position: site }) }];
};

const emptyAnnotation = ({ flag, details, site, fromBase }: Answer): readonly Annotation[] =>
  details.value === ""
    ? [
        {
          severity: "notice",
          title: "Empty output",
          message: `flag "${flag.key}" serves an empty string; the runner drops empty outputs, so read it from the output "flags"`,
          ...(site && !fromBase && { position: site }),
        },
      ]
    : [];

/**
 * At most ten of each severity: where there are more, the tenth counts the rest. `reserved` errors are kept free
 * for a failure that follows.
 */
export const limitAnnotations = (annotations: readonly Annotation[], reserved = 0): readonly Annotation[] =>
  (["error", "warning", "notice"] as const).flatMap((severity) => {
    const all = annotations.filter((each) => each.severity === severity).map(shorten);
    const room = severity === "error" ? MAX_ANNOTATIONS - reserved : MAX_ANNOTATIONS;
    if (all.length <= room) return all;
    const rest = all.length - (room - 1);
    const message = `${rest} more ${severity === "error" ? "errors" : `${severity}s`}; the job summary lists them`;
    return [...all.slice(0, room - 1), { severity, title: "And more", message }];
  });

const shorten = (annotation: Annotation): Annotation =>
  annotation.message.length <= MAX_MESSAGE
    ? annotation
    : { ...annotation, message: `${annotation.message.slice(0, MAX_MESSAGE).toWellFormed()}…` };
