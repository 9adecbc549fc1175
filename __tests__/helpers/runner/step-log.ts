import { type Annotation, type AnnotationLevel, createAnnotationLimit } from "./annotation.ts";
import type { SecretMasker } from "./secret-masker.ts";

/** What one step says to the world: its log, its annotations, and whether the runner found fault with it. */
export type StepLog = {
  output(line: string): void;
  debug(line: string): void;
  issue(level: AnnotationLevel, message: string, properties?: ReadonlyMap<string, string>): void;
  /** Fails the step whatever the exit code: the runner's CommandResult. */
  fail(): void;
  readonly failed: () => boolean;
  readonly text: () => string;
  readonly annotations: readonly Annotation[];
  readonly dropped: Readonly<Record<AnnotationLevel, number>>;
};

/**
 * An empty log; every line is masked on its way in.
 * Source: actions/runner, src/Runner.Worker/ExecutionContext.cs, Write and AddIssue.
 * @param debug whether the job runs with step debug logging, which alone shows debug lines
 */
export function createStepLog(masker: SecretMasker, debug: boolean): StepLog {
  const lines: string[] = [];
  const annotations = createAnnotationLimit(masker);
  let failed = false;
  return {
    output: (line) => void lines.push(masker.mask(line)),
    debug: (line) => void (debug && lines.push(masker.mask(`##[debug]${line}`))),
    issue(level, message, properties = new Map()) {
      if (message !== "") lines.push(masker.mask(`##[${level}]${message}`));
      annotations.add(level, message, properties);
    },
    fail: () => {
      failed = true;
    },
    failed: () => failed,
    text: () => lines.join("\n"),
    annotations: annotations.kept,
    dropped: annotations.dropped,
  };
}
