import { expect, test } from "@jest/globals";
import { randomSource } from "../../../src/io/random-bytes.ts";

test("no byte is handed out twice, also beyond what is fetched at once", () => {
  const random = randomSource();
  const drawn = Array.from({ length: 1000 }, () => Buffer.from(random(10)).toString("hex"));
  expect(new Set(drawn).size).toBe(1000);
  expect(drawn.every((text) => text.length === 20)).toBe(true);
  expect(new Set([...Array(20)].map(() => Buffer.from(random(5000)).toString("hex"))).size).toBe(20);
});

test("what was handed out does not change when more is drawn", () => {
  const random = randomSource();
  const first = random(16);
  const copy = Buffer.from(first).toString("hex");
  for (let count = 0; count < 1000; count++) random(16);
  expect(Buffer.from(first).toString("hex")).toBe(copy);
});
