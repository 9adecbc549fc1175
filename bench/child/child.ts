import { performance } from "node:perf_hooks";
import { isEngineId, loadAdapter } from "../roster.ts";
import { EFFORTS, type EffortName } from "./effort.ts";
import type { Part, PartResults } from "./part.ts";

/** One engine, one part, one process: `child.ts <engine> <part> <effort>`; the answer goes back as a message. */
const [id = "", part = "", effort = ""] = process.argv.slice(2);
if (!isEngineId(id)) throw new Error(`no engine ${JSON.stringify(id)} in the roster`);

const start = performance.now();
const adapter = await loadAdapter(id);
const importMs = performance.now() - start;

const run: { readonly [P in Part]: () => Promise<PartResults[P]> } = {
  verify: async () => {
    const { verify } = await import("./verify.ts");
    return {
      name: adapter.name,
      hash: adapter.hash,
      ...(adapter.pkg && { pkg: adapter.pkg }),
      faults: await verify(adapter),
    };
  },
  evaluate: async () => {
    return (await import("./evaluate.ts")).evaluate(adapter, EFFORTS[effort as EffortName]);
  },
  loading: async () => (await import("./loading.ts")).loading(adapter, importMs),
  memory: async () => (await import("./memory.ts")).memory(adapter),
  linear: async () => (await import("./linear.ts")).linear(adapter),
};

const result = await run[part as Part]();
// Engines leave timers behind: the process ends when its answer has been handed over.
process.send?.(result, () => process.exit(0));
