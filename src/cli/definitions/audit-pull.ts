import type { Command } from "../command.ts";
import { EVERYWHERE } from "./common-options.ts";

export const AUDIT_PULL: Command = {
  name: "audit pull",
  summary: "Fetch the audit bundles of a repository's runs",
  description: [
    "Lists the runs that began in a span of time and fetches every artifact named signalbox-audit-* of theirs, each checked against the digest that GitHub tells, with an index of the runs (runs.json). A bundle that has expired or was deleted is told, and goes into the index.",
    "What is there already is not fetched again, so that the same command goes on where it was interrupted. It waits where the rate limit asks for it, and says so.",
    "The token is read from a variable, never from the command line; it needs the right to read actions. GITHUB_API_URL names the API of a GitHub Enterprise Server.",
  ],
  positionals: [],
  options: [
    { name: "repo", value: "OWNER/NAME", default: "GITHUB_REPOSITORY", description: "The repository." },
    {
      name: "since",
      value: "TIME",
      description: "Runs that began then or later: 30d, 2026-01-01 (00:00 UTC) or an RFC 3339 time. Needed.",
    },
    { name: "until", value: "TIME", default: "now", description: "Runs that began before; the same forms." },
    {
      name: "workflow",
      value: "FILE|ID",
      default: "all",
      description: "Of one workflow only, such as deploy.yml; each of its runs must have a bundle then.",
    },
    { name: "out", value: "DIR", default: "audit", description: "The folder for the bundles and runs.json." },
    { name: "token-env", value: "NAME", default: "GITHUB_TOKEN", description: "The variable that holds the token." },
    { name: "max-wait", value: "MINUTES", default: "60", description: "How long to wait for the rate limit, in all." },
    ...EVERYWHERE,
  ],
  exits: {
    0: "Every expected bundle is there.",
    1: "An artifact was refused: a wrong digest, a name or a zip that is not safe.",
    2: "The API could not be asked, or wants longer waits; what was fetched is kept.",
    3: "Incomplete: a bundle has expired or is missing.",
  },
  examples: [
    {
      command: "signalbox audit pull --repo acme/shop --since 2026-10-01 --until 2026-11-01",
      does: "The bundles of October, into the folder audit.",
    },
    {
      command: "signalbox audit pull --repo acme/shop --since 30d --workflow deploy.yml --out october",
      does: "Of one workflow, each of whose runs must have a bundle.",
    },
  ],
  load: async () => (await import("../commands/audit-pull.ts")).auditPull,
};
