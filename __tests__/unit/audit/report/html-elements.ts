/** An element of a page with its attributes. */
type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

const VOID = new Set(["meta", "br"]);
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w-]*(?:="[^"<>]*")?)*)\s*(\/?)>/y;

/** The elements of a page; throws where it is not well-formed: a stray sign, an attribute without quotes, a wrong end. */
export const htmlElements = (page: string): readonly Element[] => {
  const elements: Element[] = [];
  const open: string[] = [];
  let at = page.indexOf("<html");
  if (page.slice(0, at).trim() !== "<!doctype html>") throw new Error("no doctype");
  while (at < page.length) {
    const next = page.indexOf("<", at);
    const text = page.slice(at, next === -1 ? page.length : next);
    if (open.at(-1) !== "style" && /[>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) {
      throw new Error(`a stray sign in ${JSON.stringify(text.slice(0, 80))}`);
    }
    if (next === -1) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(page);
    if (tag === null) throw new Error(`no tag: ${JSON.stringify(page.slice(next, next + 80))}`);
    const [whole, end, name = "", attributes = "", empty] = tag;
    if (end === "/") {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else {
      elements.push({ name, attributes: attributesOf(attributes) });
      if (!VOID.has(name) && empty === "") open.push(name);
    }
    at = next + whole.length;
  }
  if (open.length > 0) throw new Error(`${open.join()} is not closed`);
  return elements;
};

const attributesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([a-zA-Z][\w-]*)(?:="([^"]*)")?/g)].map((match) => [
      (match[1] ?? "").toLowerCase(),
      match[2] ?? "",
    ]),
  );
