#!/usr/bin/env node
// The door of the command line. Old syntax on purpose: a Node too old for the bundle must still read this file.
var major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  process.stderr.write(`signalbox: Node ${process.versions.node} is too old; Node 20 or newer is needed\n`);
  process.exitCode = 2;
} else {
  import("./cli/index.js").catch((error) => {
    process.stderr.write(`signalbox: the bundle cannot be loaded: ${String(error)}\n`);
    process.exitCode = 70;
  });
}
