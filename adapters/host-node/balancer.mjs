#!/usr/bin/env node
/** A small balancer for laptops and tests: `balancer.mjs .signalbox/host.json`. It ends on SIGTERM, requests first. */
import { rmSync } from "node:fs";
import { allServers, readHostConfig } from "../lib/host-config.mjs";
import { createControl } from "./control.mjs";
import { createPool } from "./pool.mjs";
import { createProxy } from "./proxy.mjs";

const config = readHostConfig(process.argv[2] ?? ".signalbox/host.json");
const { backend, control, listen } = config.balancer;
if (listen === undefined) throw new Error('"balancer.listen" is missing; it must be {"host": ..., "port": ...}');
// Nothing runs yet, so nothing is sent anywhere before a hook says so.
const pool = createPool(allServers(config).map((server) => ({ ...server, weight: 0, state: "maint" })));
const proxy = createProxy(pool);
const door = createControl(backend, pool);
// A socket that a balancer left when it was killed is nobody's any more.
if (control.path !== undefined) rmSync(control.path, { force: true });
door.listen(control, () => proxy.listen(listen, () => process.stdout.write("ready\n")));

process.once("SIGTERM", () => {
  door.close();
  proxy.close(() => process.exit(0));
  proxy.closeIdleConnections();
});
