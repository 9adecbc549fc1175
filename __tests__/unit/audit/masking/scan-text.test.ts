import { describe, expect, test } from "@jest/globals";
import { scanText } from "../../../../src/audit/masking/scan-text.ts";

const entry = (fields: object) => JSON.stringify({ schema: "signalbox.audit/1", seq: 0, ...fields });
const scan = (text: string, identifiers = false) => scanText(text, { identifiers });

describe("the finished bundle", () => {
  test("tells type and offset of what was left, never the value", () => {
    const line = entry({ "change.reason": "ask bob@example.com" });
    const text = `${entry({ "change.reason": "fine" })}\n${line}\n`;
    expect(scan(text)).toEqual([{ type: "email", at: text.indexOf("bob@") }]);
  });

  test("where the text is escaped, the offset is that of the whole text", () => {
    const text = entry({ "change.reason": "a\tb bob@example.com" });
    expect(scan(text)).toEqual([{ type: "email", at: text.indexOf("a\\tb") }]);
  });

  test("passes over structural fields, pseudonyms and names of fields", () => {
    const fields = {
      "vcs.repository.url.full": "https://bot:hunter2@example.com/x",
      "signalbox.anchors": [{ origin: "10.1.2.3" }],
      "actor.id": "ps1:k1:0123456789abcdefABCDEF",
    };
    expect(scan(entry(fields), true)).toEqual([]);
  });

  test("identifiers may be names in standard mode, never secrets", () => {
    const text = entry({ "actor.id": "alice@example.com", "actor.name": `ghp_${"a1".repeat(18)}` });
    expect(scan(text).map(({ type }) => type)).toEqual(["github_token"]);
    expect(scan(text, true).map(({ type }) => type)).toEqual(["email", "github_token"]);
  });

  test("reads names and numbers within values, and fields that are in no table", () => {
    const text = entry({
      "signalbox.override": { "a@example.com": 4111111111111111, n: 17654321987 },
      "b@example.com": 1,
    });
    expect(scan(text).map(({ type }) => type)).toEqual(["email", "card", "email"]);
  });

  test("reads other JSON and other text whole, also what is not well-formed", () => {
    expect(scan('{"note":"a@example.com"}').map(({ at }) => at)).toEqual([9]);
    expect(scan("x\nto a@example.com").map(({ at }) => at)).toEqual([5]);
    expect(scan('{"a":"b\\u12 a@example.com"}')).toHaveLength(1);
    expect(scan('{"a":"cut a@example.com')).toHaveLength(1);
    expect(scan('{"')).toEqual([]);
  });

  test("is silent about a checkpoint and a manifest", () => {
    const checkpoint =
      "signalbox/octo/shop/17654321987/1/build/0123456789abcdef\n4\nqqEDD9Zz0lmQGyLT3sfCD1VQMZ3ns4BqKkdzJM8zqbE=\n" +
      `manifest sha256:${"0f".repeat(32)}\n\n— signalbox/ci Wm9vYmFyMTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MA==\n`;
    const manifest = `{"files":[{"name":"audit.jsonl","sha256":"${"0f".repeat(32)}","size":123456789012}],"run":{"run_id":"17654321987"}}\n`;
    expect(scan(checkpoint + manifest)).toEqual([]);
  });
});
