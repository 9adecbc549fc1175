import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import { describeFileError } from "../io/file-error.ts";
import type { ResolutionDetails } from "../model/resolution-details.ts";
import { githubFormat } from "./formats/github-format.ts";
import { Refusal } from "./refusal.ts";
import type { World } from "./world.ts";

/** Appends the outputs, in one write, to the file that GITHUB_OUTPUT names; prints them where there is none. */
export const writeGithubOutputs = async (answers: readonly ResolutionDetails[], world: World): Promise<void> => {
  const text = githubFormat(answers, randomUUID);
  const file = world.env["GITHUB_OUTPUT"];
  if (!file) return world.stdout.write(text);
  try {
    await appendFile(file, text);
  } catch (error) {
    throw new Refusal(`GITHUB_OUTPUT ${JSON.stringify(file)}: ${describeFileError(error)}`);
  }
};
