import { describe, expect, test } from "@jest/globals";
import { safeUnzip, UNZIP_LIMITS } from "../../../src/io/safe-unzip.ts";
import { makeZip, type ZipEntry } from "../../helpers/hostile-zip.ts";

const texts = async (entries: readonly ZipEntry[]) => {
  const unzipped = await safeUnzip(makeZip(entries));
  if (!unzipped.ok) throw new Error(unzipped.message);
  return [...unzipped.value].map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
};

const messageOf = async (zip: Uint8Array, limits = UNZIP_LIMITS): Promise<string> => {
  const unzipped = await safeUnzip(zip, limits);
  return unzipped.ok ? "accepted" : unzipped.message;
};

describe("what is accepted", () => {
  test("stored, deflated and empty files, in folders that have an entry or none", async () => {
    const entries = [
      { name: "checkpoint", bytes: "note" },
      { name: "run/", mode: 0o040755 },
      { name: "run/audit.jsonl", bytes: "{}\n".repeat(1000), deflate: true },
      { name: "other/deep/empty" },
    ];
    expect(await texts(entries)).toEqual([
      ["checkpoint", "note"],
      ["run/audit.jsonl", "{}\n".repeat(1000)],
      ["other/deep/empty", ""],
    ]);
  });

  test("a writer that tells no mode, and one whose system has none", async () => {
    expect(
      await texts([
        { name: "a", mode: 0 },
        { name: "b", mode: 0o120777, system: 0 },
      ]),
    ).toHaveLength(2);
  });

  test("a zip without entries is an empty map", async () => expect(await texts([])).toEqual([]));

  test("names such as __proto__ are names", async () => {
    expect(await texts([{ name: "__proto__", bytes: "x" }])).toEqual([["__proto__", "x"]]);
  });
});

describe("names that lead elsewhere", () => {
  test.each([
    "/etc/passwd",
    "../evil",
    "a/../../evil",
    "a/..",
    "./a",
    "a//b",
    "a\\b",
    "..\\evil",
    "C:/evil",
    "c:evil",
    "a\u0000b",
    "a\nb",
    "\u001b[2J",
    "\u202egpj.exe",
    "trailing.",
    "trailing ",
    "what?",
    "",
    "/",
    "a".repeat(1001),
  ])("%j is refused", async (name) => {
    expect(await messageOf(makeZip([{ name: "good" }, { name, bytes: "x" }]))).toMatch(/^the zip is refused: /);
  });

  test.each([
    ["twice", ["a", "a"]],
    ["in another case", ["Audit.jsonl", "audit.JSONL"]],
    ["composed in another way", ["\u00e9", "e\u0301"]],
    ["as a file and a folder", ["a", "a/"]],
  ])("the same name %s is refused", async (_, names) => {
    const entries = names.map((name) => ({ name, mode: 0 }));
    expect(await messageOf(makeZip(entries))).toContain("is there twice");
  });

  test.each([[["a", "a/b"]], [["a/b", "A"]]])("a file that is also a folder is refused: %j", async (names) => {
    expect(await messageOf(makeZip(names.map((name) => ({ name }))))).toContain("is a file and a folder");
  });
});

describe("entries that are no plain file", () => {
  test.each([
    ["symbolic link", 0o120777, 3],
    ["symbolic link of a Mac", 0o120777, 19],
    ["device", 0o020666, 3],
    ["pipe", 0o010666, 3],
    ["socket", 0o140666, 3],
    ["folder without its slash", 0o040755, 3],
  ])("a %s is refused", async (_, mode, system) => {
    const zip = makeZip([{ name: "link", bytes: "/etc/passwd", mode, system }]);
    expect(await messageOf(zip)).toBe('the zip is refused: entry "link" is no regular file');
  });

  test("a link that calls itself a folder is refused", async () => {
    expect(await messageOf(makeZip([{ name: "link/", mode: 0o120777 }]))).toContain("is no regular file");
  });

  test("an encrypted entry is refused", async () => {
    const zip = makeZip([{ name: "a", bytes: "0123456789abcdef", size: 4, flags: 1 }]);
    expect(await messageOf(zip)).toBe('the zip is refused: entry "a" is encrypted');
  });

  test("a method of compression that nobody here knows is refused", async () => {
    expect(await messageOf(makeZip([{ name: "a", bytes: "x", method: 12, size: 1 }]))).toContain("compression method");
  });
});

describe("sizes", () => {
  const limits = { entries: 3, fileBytes: 100, totalBytes: 150 };

  test("as much as is allowed passes", async () => {
    const zip = makeZip([{ name: "a", bytes: "x".repeat(100) }, { name: "b", bytes: "x".repeat(50) }, { name: "c" }]);
    expect(await messageOf(zip, limits)).toBe("accepted");
  });

  test("one entry too many is refused", async () => {
    const zip = makeZip(["a", "b", "c", "d"].map((name) => ({ name })));
    expect(await messageOf(zip, limits)).toBe("the zip is refused: more than 3 entries");
  });

  test("a file over its limit is refused by what it declares", async () => {
    const zip = makeZip([{ name: "a", bytes: "x".repeat(101), deflate: true }]);
    expect(await messageOf(zip, limits)).toContain('"a" unpacks to more than the 100 bytes');
  });

  test("files that are together over the limit are refused", async () => {
    const zip = makeZip(["a", "b"].map((name) => ({ name, bytes: "x".repeat(90), deflate: true })));
    expect(await messageOf(zip, limits)).toContain('"b" unpacks to more than the 60 bytes');
  });

  test("a bomb that declares a small size is refused before it unfolds", async () => {
    const zip = makeZip([{ name: "a", bytes: Buffer.alloc(50_000_000), deflate: true, size: 10 }]);
    expect(await messageOf(zip, limits)).toContain("too many bytes");
  });

  test("fewer bytes than declared are refused", async () => {
    const zip = makeZip([{ name: "a", bytes: "x", deflate: true, size: 10 }]);
    expect(await messageOf(zip)).toContain("not enough bytes");
  });
});

describe("broken bytes", () => {
  const honest = makeZip([{ name: "a", bytes: "hello hello hello", deflate: true }]);

  test("a wrong checksum is refused", async () => {
    const zip = makeZip([{ name: "a", bytes: "hello", crc: 1 }]);
    expect(await messageOf(zip)).toBe('the zip is refused: entry "a" does not fit its checksum');
  });

  test("every way to cut the zip off is refused", async () => {
    for (let length = 0; length < honest.length; length++) {
      expect(await messageOf(honest.subarray(0, length))).toMatch(/^the zip is refused: /);
    }
  });

  test("what is no zip is refused", async () => {
    expect(await messageOf(Buffer.from("<html>Not Found</html>".repeat(10)))).toMatch(/^the zip is refused: /);
  });
});
