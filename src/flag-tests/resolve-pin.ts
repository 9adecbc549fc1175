import { oneOf, quote } from "../document/describe.ts";
import { findEntry, type MappingNode, type Node } from "../document/node.ts";
import type { Reader } from "../document/reader.ts";
import type { Flag } from "../model/flag.ts";
import { type BucketSource, bucketSourcesOf } from "./bucket-source.ts";
import type { KeyFinder } from "./key-finder.ts";
import type { Pin } from "./pin.ts";

/** A test that pins a bucket: its mapping, and what it evaluates where. */
export type PinnedTest = {
  readonly node: MappingNode;
  readonly flag: Flag;
  readonly environment: string;
  readonly pin: Pin;
};

/** The attribute that puts a subject into the pinned bucket, and its value; undefined when that is reported as a fault. */
export const resolvePin = (
  test: PinnedTest,
  keys: KeyFinder,
  reader: Reader,
): readonly [attribute: string, key: number | string] | undefined => {
  const at = findEntry(test.node, "at")?.value ?? test.node;
  if (test.flag.hash !== undefined) {
    const message = `"at" cannot pin: the flag ${quote(test.flag.key)} has the hash of another system; state its key in the context`;
    reader.report("field_not_allowed", at, message);
    return undefined;
  }
  const source = sourceOf(test, at, reader);
  if (source === undefined) return undefined;
  const attribute = source.bucketBy[0] as string;
  const type = reader.attributeType(attribute);
  if (attribute === "environment" || type === "boolean") {
    const message = `"at" cannot pin: the key of the bucket is the attribute ${quote(attribute)}, whose values are few`;
    reader.report("field_not_allowed", at, message);
    return undefined;
  }
  const own = findEntry(test.node, "context")?.value;
  const stated = own?.kind === "mapping" ? findEntry(own, attribute) : undefined;
  if (stated !== undefined) {
    const message = `"at" sets the attribute ${quote(attribute)}, the key of the bucket; the context cannot state it, too`;
    reader.report("conflicting_fields", stated, message);
    return undefined;
  }
  return [attribute, keys.keyFor(source, test.pin.bucket, type === "number" ? "number" : "text")];
};

const sourceOf = ({ flag, environment, pin }: PinnedTest, at: Node, reader: Reader): BucketSource | undefined => {
  const { purpose, rule } = pin;
  const sources = bucketSourcesOf(flag, environment).filter(
    (source) => (purpose ?? source.purpose) === source.purpose && (rule === undefined || source.rules.has(rule)),
  );
  const [only, other] = sources;
  if (only !== undefined && other === undefined) return only;
  const what = `${rule === undefined ? `the flag ${quote(flag.key)}` : `the rule ${quote(rule)}`} has`;
  if (only === undefined) {
    const message = `"at" has nothing to pin: ${what} no ${purpose ?? "rollout or split"} in ${quote(environment)}`;
    reader.report("field_not_allowed", at, message);
    return undefined;
  }
  const purposes = [...new Set(sources.map((source) => source.purpose))];
  const rules = sources.flatMap((source) => [...source.rules]);
  const choice = purposes.length > 1 ? oneOf(purposes) : `"rule": ${oneOf([...new Set(rules)])}`;
  reader.report("missing_field", at, `"at" could mean several buckets: ${what} ${sources.length}; name ${choice}`);
  return undefined;
};
