import { beforeEach, expect, jest, test } from "@jest/globals";

/** Each test has a process of its own, as far as the module can tell. */
let deadline: typeof import("../../../src/io/deadline.ts");
beforeEach(async () => {
  jest.resetModules();
  deadline = await import("../../../src/io/deadline.ts");
});

test("work that ends in time leaves nothing behind", async () => {
  expect(await deadline.withDeadline(Promise.resolve(1), 1_000)).toEqual({ inTime: true, value: 1 });
  expect(deadline.isWorkAbandoned()).toBe(false);
});

test("work that is late is abandoned for good, and its failure is nobody's", async () => {
  let fail = (_error: Error): void => {};
  const late = new Promise<void>((_resolve, reject) => {
    fail = reject;
  });
  expect(await deadline.withDeadline(late, 1)).toEqual({ inTime: false });
  fail(new Error("late"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(deadline.isWorkAbandoned()).toBe(true);
});

test("work that fails is its caller's to explain, and may have left a connection open", async () => {
  await expect(deadline.withDeadline(Promise.reject(new Error("refused")), 1_000)).rejects.toThrow("refused");
  expect(deadline.isWorkAbandoned()).toBe(true);
});
