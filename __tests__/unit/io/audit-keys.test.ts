import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { generateRecipient } from "../../../src/audit/sealing/random-identity.ts";
import { readIdentityFile, readKeyFile, readRecipients, readSealingSecret } from "../../../src/io/audit-keys.ts";
import { repeatableBytes } from "../audit/sealing/readers.ts";

const folder = mkdtempSync(join(tmpdir(), "audit-keys-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array, mode = 0o600): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
};
const checked = { checkMode: true };
const secret = Buffer.from(repeatableBytes("s")(32)).toString("base64");
const { recipient, identity, id } = generateRecipient(repeatableBytes("r"));
const messageOf = (read: { readonly ok: boolean; readonly message?: string }) => (read.ok ? "read" : read.message);

describe("the sealing secret", () => {
  const read = (env: { readonly [name: string]: string }, fromEnvironment = true) =>
    readSealingSecret({ fromEnvironment }, env, checked);
  const path = file("secret", `${secret}\n`);

  test("comes from the environment or from a file; both are the same key", () => {
    const inline = read({ FEATURE_FLAGS_ENCRYPTION_KEY: secret });
    expect(inline).toMatchObject({ ok: true, value: { type: "key" } });
    expect(read({ FEATURE_FLAGS_ENCRYPTION_KEY_FILE: path })).toEqual(inline);
    expect(read({ FEATURE_FLAGS_ENCRYPTION_KEY_FILE: path }, false)).toEqual(inline);
  });

  test("may be absent; an empty variable is as good as none", () => {
    expect(read({ FEATURE_FLAGS_ENCRYPTION_KEY: "" })).toEqual({ ok: true, value: undefined });
  });

  test.each([
    [
      "both variables",
      { FEATURE_FLAGS_ENCRYPTION_KEY: secret, FEATURE_FLAGS_ENCRYPTION_KEY_FILE: path },
      true,
      "both set",
    ],
    ["the environment where the mode forbids it", { FEATURE_FLAGS_ENCRYPTION_KEY: secret }, false, "from a file"],
    [
      "a weak secret",
      { FEATURE_FLAGS_ENCRYPTION_KEY: "hunter2" },
      true,
      "FEATURE_FLAGS_ENCRYPTION_KEY: encryption key",
    ],
    ["a weak secret in a file", { FEATURE_FLAGS_ENCRYPTION_KEY_FILE: file("weak", "hunter2") }, true, "encryption key"],
    ["a file that is not there", { FEATURE_FLAGS_ENCRYPTION_KEY_FILE: join(folder, "none") }, true, "no such file"],
  ])("is refused: %s", (_what, env, fromEnvironment, words) => {
    const message = messageOf(read(env, fromEnvironment));
    expect(message).toContain(words);
    expect(message).not.toContain(secret);
    expect(message).not.toContain("hunter2");
  });
});

describe("a key file", () => {
  test.each([0o640, 0o604, 0o644, 0o660])("that others may read is refused with its mode (%i)", (mode) => {
    expect(messageOf(readKeyFile(file("open", "x", mode), checked))).toContain(`mode ${mode.toString(8)}`);
  });

  test("is read for its owner, and without a look at the mode where there is none", () => {
    expect(readKeyFile(file("own", "x", 0o400), checked)).toEqual({ ok: true, value: "x" });
    expect(readKeyFile(file("windows", "x", 0o644), { checkMode: false })).toEqual({ ok: true, value: "x" });
  });

  test("that is a folder, too large or no text is refused", () => {
    const large = file("large", "");
    truncateSync(large, 64 * 1024 + 1);
    expect(messageOf(readKeyFile(folder, checked))).toContain("is not a regular file");
    expect(messageOf(readKeyFile(large, checked))).toContain("65537 bytes");
    expect(readKeyFile(file("binary", Uint8Array.of(0xff, 0xfe)), checked).ok).toBe(false);
  });
});

test("an identity is read from its file, with comments", () => {
  expect(readIdentityFile(file("identity", `# auditors\n${identity}\n`))).toMatchObject({ ok: true, value: { id } });
  expect(readIdentityFile(file("public", recipient)).ok).toBe(false);
  expect(readIdentityFile(join(folder, "none")).ok).toBe(false);
});

describe("recipients", () => {
  const other = generateRecipient(repeatableBytes("o"));

  test("are words by commas, blanks or lines, each once", () => {
    expect(readRecipients(` ${recipient},\n${other.recipient} ${recipient}\n`)).toMatchObject({
      ok: true,
      value: [{ id }, { id: other.id }],
    });
    expect(readRecipients(" ")).toEqual({ ok: true, value: [] });
  });

  test("are refused when one of them is none", () => {
    expect(readRecipients(`${recipient} x`).ok).toBe(false);
    expect(readRecipients(`-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n${recipient}`).ok).toBe(false);
  });
});
