import { jsonSchema } from "../../document/json-schema.ts";
import type { CommandRun } from "../command.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox schema`: the JSON Schema of flag files. */
export const schema: CommandRun = async (_args, world) => {
  await writeJson(world.stdout, jsonSchema());
  return 0;
};
