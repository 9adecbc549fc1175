import type { PreparedJob } from "../job-contract.ts";

/** The folder of a repository that the rig knows, by `OWNER/REPO` in any case. */
export function repositoryFolder(job: PreparedJob, repository: string): string | undefined {
  const same = (name: string): boolean => name.toLowerCase() === repository.toLowerCase();
  if (same(job.workflow.repository)) return job.root;
  return Object.entries(job.repositories).find(([name]) => same(name))?.[1];
}
