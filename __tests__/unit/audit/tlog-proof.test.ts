import { describe, expect, test } from "@jest/globals";
import { parseProof, verifyProof, writeProof } from "../../../src/audit/tlog-proof.ts";
import { noteOf, openLines, testSigner, trusted } from "../../helpers/audit/test-log.ts";

const KEY = testSigner();
const LINES = openLines(6, { origin: "o", signer: KEY });
const proofOf = (lines: readonly string[], index: number, signers = [KEY]): string =>
  writeProof(lines, index, noteOf("o", lines, signers));
const verdictOf = (text: string, trust = [trusted(KEY)]) => {
  const read = parseProof(text);
  if (!read.ok) throw new Error(read.message);
  return verifyProof(read.proof, trust).status;
};

describe("a proof of one entry", () => {
  test.each(LINES.map((line, index) => ({ line, index })))(
    "carries entry $index and is verified",
    ({ line, index }) => {
      const text = proofOf(LINES, index);
      expect(parseProof(text)).toMatchObject({ ok: true, proof: { index, line } });
      expect(verdictOf(text)).toBe("verified");
    },
  );

  test("needs a signature, of a trusted key, that fits, at the time of the entry", () => {
    expect(verdictOf(proofOf(LINES, 2, []))).toBe("unverifiable");
    expect(verdictOf(proofOf(LINES, 2), [])).toBe("unverifiable");
    const [head, sizes] = proofOf(LINES, 2).split("— ") as [string, string];
    expect(verdictOf(`${head.replace("\no\n", "\np\n")}— ${sizes}`)).toBe("tampered");
    expect(verdictOf(proofOf(LINES, 2), [trusted(KEY, { until: "2026-01-01T00:00:00Z" })])).toBe("tampered");
    expect(verdictOf(proofOf(LINES, 2), [trusted(KEY, { from: "2027-01-01T00:00:00Z" })])).toBe("tampered");
    expect(verdictOf(proofOf(LINES, 2).replace("index 2", "index 3"))).toBe("tampered");
  });

  test("of an entry that is no JSON has no time to hold against the key", () => {
    expect(verdictOf(proofOf(["x", "null"], 0))).toBe("verified");
    expect(verdictOf(proofOf(["x", "null"], 1))).toBe("verified");
  });

  const text = proofOf(LINES, 2);
  test.each([
    ["nothing", ""],
    ["another first line", text.replace("@v1", "@v2")],
    ["no entry", text.replace(/extra .*\n/, "")],
    ["an entry in no base64", text.replace("extra ", "extra ?")],
    ["no number", text.replace("index 2", "index two")],
    ["a number with a zero before it", text.replace("index 2", "index 02")],
    ["a hash too short", text.replace("index 2\n", "index 2\nAAAA\n")],
    ["no note", `${text.split("\n\n")[0]}\n\nx`],
    ["a note that is no checkpoint", `${text.split("\n\n")[0]}\n\nx\n\n`],
    ["more than any entry needs", `${text}${"x".repeat(300_000)}`],
    ["nothing but its head", "c2sp.org/tlog-proof@v1\n\n"],
    ["an entry and nothing else", "c2sp.org/tlog-proof@v1\nextra AAAA\n\n"],
  ])("with %s is refused", (_, broken) => {
    expect(parseProof(broken)).toMatchObject({ ok: false });
  });
});
