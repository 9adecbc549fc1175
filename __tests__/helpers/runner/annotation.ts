import type { SecretMasker } from "./secret-masker.ts";

export const ANNOTATION_LEVELS = ["error", "warning", "notice"] as const;
export type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number];

export type Annotation = {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
};

/** Per level and step. Source: actions/runner, src/Runner.Worker/ExecutionContext.cs, _maxIssueCount and AddIssue. */
export const MAX_ANNOTATIONS = 10;

/** Characters kept of one message. Source: actions/runner, src/Runner.Worker/ExecutionContext.cs, _maxIssueMessageLength. */
export const MAX_ANNOTATION_LENGTH = 4096;

export type AnnotationLimit = {
  add(level: AnnotationLevel, message: string, properties: ReadonlyMap<string, string>): void;
  readonly kept: readonly Annotation[];
  readonly dropped: Readonly<Record<AnnotationLevel, number>>;
};

/** Keeps a step's annotations as the runner does: masked, cut, the first ten of each level. */
export function createAnnotationLimit(masker: SecretMasker): AnnotationLimit {
  const kept: Annotation[] = [];
  const dropped = { error: 0, warning: 0, notice: 0 };
  return {
    kept,
    dropped,
    add(level, message, properties) {
      if (kept.filter((annotation) => annotation.level === level).length >= MAX_ANNOTATIONS) dropped[level] += 1;
      else
        kept.push({
          level,
          message: masker.mask(message).slice(0, MAX_ANNOTATION_LENGTH),
          ...annotationPlace(properties),
        });
    },
  };
}

/**
 * The place an annotation points at, after the runner's repairs of contradicting values.
 * Source: actions/runner, src/Runner.Worker/ActionCommandManager.cs, IssueCommandExtension.ValidateLinesAndColumns.
 */
function annotationPlace(properties: ReadonlyMap<string, string>): Omit<Annotation, "level" | "message"> {
  const endLine = integer(properties.get("endline"));
  const endColumn = integer(properties.get("endcolumn"));
  let line = integer(properties.get("line")) ?? endLine;
  let col = integer(properties.get("col")) ?? endColumn;
  let endLineKept = endLine;
  let endColumnKept = endColumn;
  if (line === undefined || (endLine !== undefined && endLine !== line)) col = endColumnKept = undefined;
  if (line !== undefined && endLine !== undefined && endLine < line) line = endLineKept = undefined;
  if (col !== undefined && endColumnKept !== undefined && endColumnKept < col) col = endColumnKept = undefined;
  return {
    ...defined("title", properties.get("title")),
    ...defined("file", properties.get("file")),
    ...defined("line", line),
    ...defined("endLine", endLineKept),
    ...defined("col", col),
    ...defined("endColumn", endColumnKept),
  };
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/u.test(text) ? Number(text) : undefined;
}

function defined<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
