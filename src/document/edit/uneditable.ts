/** The text is written in a way that this edit cannot keep. Ends one edit; never leaves `editDocument`. */
export class Uneditable extends Error {}
