/** A workflow asks for what the rig does not model; never swallowed, so that no test passes on an ignored key. */
export class Unsupported extends Error {
  constructor(key: string, where: string) {
    super(`unsupported: ${key} (${where})`);
    this.name = "Unsupported";
  }
}

/** GitHub would refuse to start such a run: "Invalid workflow file". */
export class InvalidWorkflow extends Error {
  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = "InvalidWorkflow";
  }
}

/** The server cannot evaluate a key of a job: that job fails with this annotation and the run goes on. */
export class JobFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "JobFault";
  }
}
