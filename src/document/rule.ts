import { KEY_PATTERN } from "../model/key.ts";
import type { Rule, Target } from "../model/rule.ts";
import { checkLiterals } from "./attribute-clash.ts";
import { attributeShape, bucketByShape, seedShape } from "./bucketing.ts";
import { listOf } from "./collection-shapes.ts";
import { conditionShape } from "./condition.ts";
import { quote } from "./describe.ts";
import { findEntry, type MappingNode, type Node } from "./node.ts";
import { objectOf, optional, type ReadFields, required } from "./object-shape.ts";
import { comparedListShape } from "./operand.ts";
import { checkReachability } from "./reachability.ts";
import type { Reader } from "./reader.ts";
import { rolloutShape } from "./rollout.ts";
import { textShape } from "./scalar-shapes.ts";
import { scheduleShape } from "./schedule.ts";
import { type KnownKind, serveShape } from "./served.ts";
import { named, refine, type Shape } from "./shape.ts";

/** What a rule without a readable field stands for; such a flag set is refused. */
const NOTHING = { value: null };

const idShape = textShape(
  "a rule id",
  (text, node, reader) => {
    if (KEY_PATTERN.test(text)) return;
    const rule = 'small letters and digits in words joined by "-" or "_", beginning with a letter';
    reader.report("bad_key", node, `the rule id ${quote(text)} must be ${rule}`);
  },
  { pattern: KEY_PATTERN.source },
);

const ruleFields = (kind: KnownKind) => ({
  id: required(idShape, "Names the rule in answers and traces; unique in the flag."),
  when: optional(conditionShape, "The rule is skipped unless this is true."),
  rollout: optional(
    rolloutShape,
    "The share that the rule serves: percent, a range, or a ramp. Others go to the next rule.",
  ),
  schedule: optional(scheduleShape, "The rule is skipped outside of this time."),
  serve: required(serveShape(kind), "What the rule serves."),
  bucketBy: optional(bucketByShape, "The bucketing key of this rule alone."),
  seed: optional(seedShape, "The seed of this rule alone."),
});

type RuleFields = ReadFields<ReturnType<typeof ruleFields>>;

const finishRule = ({ id = "", serve = NOTHING, ...rest }: RuleFields): Rule => ({ id, serve, ...rest });

/** Names the rule in messages about its fields. */
const withSubject = (shape: Shape<RuleFields>): Shape<RuleFields> => ({
  read: (node, reader) => {
    const id = node.kind === "mapping" ? findEntry(node, "id")?.value : undefined;
    if (id?.kind !== "scalar" || typeof id.value !== "string") return shape.read(node, reader);
    return reader.within(`${reader.subject}, rule ${quote(id.value)}`, () => shape.read(node, reader));
  },
  schema: shape.schema,
});

const checkIds = (list: Node, reader: Reader): void => {
  if (list.kind !== "sequence") return;
  const seen = new Set<unknown>();
  for (const item of list.items) {
    const id = item.kind === "mapping" ? findEntry(item, "id")?.value : undefined;
    if (id?.kind !== "scalar" || typeof id.value !== "string") continue;
    if (seen.has(id.value)) reader.report("duplicate_rule_id", id, `two rules have the id ${quote(id.value)}`);
    seen.add(id.value);
  }
};

/** The rules of a flag, in order. */
export const rulesShape = (kind: KnownKind): Shape<readonly Rule[]> => {
  const rule = named(`rule-${kind}`, refine(withSubject(objectOf("a rule", ruleFields(kind))), finishRule));
  return refine(listOf(rule, "a list of rules", 0), (rules, node, reader) => {
    checkIds(node, reader);
    checkReachability(rules, node, reader);
    return rules;
  });
};

const targetFields = (kind: KnownKind) => ({
  attribute: optional(attributeShape, "The attribute that is looked at; left out: targetingKey."),
  in: required(comparedListShape, "The values that get this."),
  serve: required(serveShape(kind), "What they get."),
});

type TargetFields = ReadFields<ReturnType<typeof targetFields>>;

const finishTarget = (fields: TargetFields, node: Node, reader: Reader): Target => {
  const { attribute = "targetingKey", in: values = [], serve = NOTHING } = fields;
  const at = findEntry(node as MappingNode, "in") ?? node;
  checkLiterals(values, reader.attributeType(attribute), false, attribute, at, reader);
  return { attribute, in: values, serve };
};

/** Individual targets, in order. */
export const targetsShape = (kind: KnownKind): Shape<readonly Target[]> =>
  listOf(
    named(`target-${kind}`, refine(objectOf("a target", targetFields(kind)), finishTarget)),
    "a list of targets",
    0,
  );
