import { once } from "node:events";
import type { Sink, World } from "./world.ts";

/** The world of this process. A reader who closes the pipe has seen enough: the process ends, quietly. */
export const processWorld = (): World => ({
  env: process.env,
  cwd: process.cwd(),
  // A getter: merely touching the stream opens it.
  get stdin() {
    return process.stdin;
  },
  stdout: sinkOf(process.stdout),
  stderr: sinkOf(process.stderr),
  now: Date.now,
});

const sinkOf = (stream: NodeJS.WriteStream): Sink => {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.exit(2);
  });
  return {
    isTerminal: stream.isTTY === true,
    write: async (text) => {
      if (!stream.write(text)) await once(stream, "drain");
    },
  };
};
