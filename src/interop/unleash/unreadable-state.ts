/** The file is nothing that an Unleash server hands to its clients; the message says what is needed. */
export class UnreadableState extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UnreadableState";
  }
}
