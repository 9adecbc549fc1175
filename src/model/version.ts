/** The version in package.json; a test compares them. A constant, so that the bundle needs no file beside it. */
export const VERSION = "0.1.0";
