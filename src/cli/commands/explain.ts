import type { JsonValue } from "../../model/json.ts";
import type { CommandRun } from "../command.ts";
import { openSession } from "../evaluation-session.ts";
import { sessionAsJson } from "../formats/json-format.ts";
import { nearestWord } from "../nearest-word.ts";
import { Refusal } from "../refusal.ts";
import { writeJson } from "../write-json.ts";

/** `signalbox explain`: one flag, step by step. */
export const explain: CommandRun = async (args, world) => {
  const session = await openSession(args, world);
  const [key = ""] = args.positionals;
  const { flags } = session.loaded.flagSet;
  if (!Object.hasOwn(flags, key)) {
    const nearest = nearestWord(key, Object.keys(flags));
    throw new Refusal(`there is no flag ${JSON.stringify(key)}`, {
      hint: nearest === undefined ? "see: signalbox list" : `did you mean ${nearest}?`,
    });
  }
  const explanation = session.evaluator.in(session.environment).explain(key, session.context, session.now);
  if (args.has("json")) {
    await writeJson(world.stdout, {
      ...sessionAsJson(session),
      ...(explanation as unknown as { [key: string]: JsonValue }),
    });
  } else {
    const { renderTrace } = await import("../../evaluation/render-trace.ts");
    await world.stdout.write(`environment: ${session.environment}\n\n${renderTrace(explanation)}\n`);
  }
  return explanation.reason === "ERROR" ? 1 : 0;
};
