import { afterEach, expect, test } from "@jest/globals";
import { type Cancellation, watchCancellation } from "../../../src/io/cancellation.ts";
import { findAdapter } from "../../../src/io/find-adapter.ts";

let watch: Cancellation | undefined;
afterEach(() => watch?.end());
const never = new AbortController().signal;

test("a signal ends every wait, now and later, and nothing else", async () => {
  const heard: string[] = [];
  const listener = (): void => void heard.push("heard");
  process.on("SIGTERM", listener);
  watch = watchCancellation();
  expect(watch.cancelled()).toBe(false);
  const waiting = watch.wait(60_000, never);
  process.emit("SIGTERM", "SIGTERM");
  await waiting;
  await watch.wait(60_000, never);
  expect([watch.cancelled(), heard]).toEqual([true, []]);
  watch.end();
  process.emit("SIGTERM", "SIGTERM");
  process.removeListener("SIGTERM", listener);
  expect(heard).toEqual(["heard"]);
});

test("a wait ends with its time, or with its own signal", async () => {
  watch = watchCancellation();
  const own = new AbortController();
  const waiting = watch.wait(60_000, own.signal);
  own.abort();
  await waiting;
  await watch.wait(60_000, own.signal);
  await watch.wait(1, never);
  expect(watch.cancelled()).toBe(false);
});

test("adapters are found above the program, and what they share is none of them", () => {
  expect(findAdapter("host-node")).toMatchObject({ ok: true, value: expect.stringMatching(/adapters.host-node$/) });
  expect(findAdapter("lib").ok).toBe(false);
  expect(findAdapter("host-node", "/")).toMatchObject({ ok: false, message: expect.stringContaining("none are here") });
});
