type JsonObject = { readonly [member: string]: unknown };

/** The object that a text of JSON is; undefined for any other text. */
export const readJsonObject = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Whether a value of JSON is an object, which a list is not. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
