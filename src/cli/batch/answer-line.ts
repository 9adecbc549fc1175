import { decodeUtf8 } from "../../io/decode-utf8.ts";
import type { JsonValue } from "../../model/json.ts";
import type { ResolutionDetails } from "../../model/resolution-details.ts";
import type { BatchFlags } from "./batch-flags.ts";
import { type BatchFrame, type BatchRequest, readBatchLine } from "./batch-request.ts";
import type { Line } from "./line-splitter.ts";

/** The answer to one line of a batch, as a line; undefined for a blank line, which asks nothing. */
export const answerLine = async (line: Line, flags: BatchFlags, start: number): Promise<string | undefined> => {
  if (line === "too long") return refusal({ default: null }, "the line is too long");
  const text = decodeUtf8(line);
  if (!text.ok) return refusal({ default: null }, `the line is ${text.message}`);
  if (text.value.trim() === "") return undefined;
  const { frame, request } = readBatchLine(text.value);
  if (!request.ok) return refusal(frame, request.message);
  const evaluator = await flags.evaluatorOf(request.value);
  if (!evaluator.ok) return refusal(frame, evaluator.message);
  return answer(frame, evaluate(evaluator.value, request.value, frame, start));
};

type Evaluator = Extract<Awaited<ReturnType<BatchFlags["evaluatorOf"]>>, { ok: true }>["value"];

const evaluate = (evaluator: Evaluator, request: BatchRequest, frame: BatchFrame, start: number): ResolutionDetails => {
  const { flag, type, context, environment, now = start } = request;
  const chosen = evaluator.chooseEnvironment(context, environment);
  // No environment has an empty name: it answers what an unknown one answers, in the order of the steps.
  const details = evaluator.in(chosen.ok ? chosen.name : "").evaluate(flag, context, now, frame.default, type);
  return chosen.ok || details.errorCode !== "INVALID_CONTEXT" ? details : { ...details, errorMessage: chosen.message };
};

const answer = ({ id }: BatchFrame, details: Omit<ResolutionDetails, "flagKey" | "metadata">): string => {
  const { value, variant, reason, detail, ruleId, bucket, prerequisite, errorCode, errorMessage } = details;
  // What is undefined is left out of the line.
  const line = { id, value, variant, reason, detail, ruleId, bucket, prerequisite, errorCode, errorMessage };
  return `${JSON.stringify(line)}\n`;
};

const refusal = (frame: { readonly id?: JsonValue; readonly default: JsonValue }, errorMessage: string): string =>
  answer(frame, { value: frame.default, reason: "ERROR", errorCode: "PARSE_ERROR", errorMessage });
