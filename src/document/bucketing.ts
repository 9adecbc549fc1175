import { listOf } from "./collection-shapes.ts";
import { quote } from "./describe.ts";
import { textShape } from "./scalar-shapes.ts";
import { named } from "./shape.ts";

/** An attribute that is read; unknown ones are warned of. */
export const attributeShape = textShape("the name of an attribute", (name, node, reader) => {
  reader.checkAttribute(node, name);
});

/** The attributes of which the first present is the bucketing key. */
export const bucketByShape = named("bucket-by", listOf(attributeShape, "a list of attributes"));

/** A seed; `:` parts it from the rest of what is hashed. */
export const seedShape = textShape(
  'text without ":"',
  (text, node, reader) => {
    if (text.includes(":")) reader.report("bad_seed", node, `the seed ${quote(text)} must not contain ":"`);
  },
  { pattern: "^[^:]+$" },
);
