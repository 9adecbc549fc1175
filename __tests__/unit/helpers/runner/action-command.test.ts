import { describe, expect, test } from "@jest/globals";
import { type ActionCommand, parseActionCommand } from "../../../helpers/runner/action-command.ts";

const REGISTERED = new Set(["error", "set-output", "group"]);
const parse = (line: string) => {
  const command = parseActionCommand(line, REGISTERED);
  return command && plain(command);
};
const plain = ({ name, properties, data }: ActionCommand) => ({
  name,
  properties: Object.fromEntries(properties),
  data,
});
const error = (properties: Record<string, string>, data: string) => ({ name: "error", properties, data });

describe("a workflow command", () => {
  test.each([
    ["::error::oops", error({}, "oops")],
    ["::error::", error({}, "")],
    ["  \t::error::oops", error({}, "oops")],
    ["::ERROR::oops", error({}, "oops")],
    [
      "::error file=a.yml,line=3,endLine=4,col=5::oops",
      error({ file: "a.yml", line: "3", endline: "4", col: "5" }, "oops"),
    ],
    ["::error  file = a ::oops", error({ "file ": " a" }, "oops")],
    ["::error file=,line=3,,title::x", error({ line: "3" }, "x")],
    ["::error =file==a=b::x", error({ file: "a=b" }, "x")],
    ["::error title=a%3Ab%2Cc%25::1%250A2%0A3", error({ title: "a:b,c%" }, "1%0A2\n3")],
    ["::error::a::b", error({}, "a::b")],
    ["::error::%3A%2C%5D", error({}, "%3A%2C%5D")],
    ["##[error]oops", error({}, "oops")],
    ["some text ##[error]oops", error({}, "oops")],
    ["##[error file=a;line=3]1%0A2%5D%3B", error({ file: "a", line: "3" }, "1\n2];")],
  ])("%j is one", (line, command) => {
    expect(parse(line)).toEqual(command);
  });

  test.each([
    "",
    "error::oops",
    "text ::error::oops",
    ":: error::oops",
    "::error:oops",
    "::unknown::oops",
    "::error",
    "\uFEFF::error::oops",
    "##[unknown]oops",
    "##[error oops",
    "##error]oops",
    "]##[error",
  ])("%j is plain text", (line) => {
    expect(parse(line)).toBe(undefined);
  });
});
