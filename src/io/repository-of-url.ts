/** Owner and name, or deeper groups; the characters that forges admit. No dots alone: `..` is no name. */
const REPOSITORY_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+$/;

/** `[user@]host:path`; a host of one letter is a Windows drive. */
const SCP_FORM = /^(?:[^@/:]+@)?(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9_.-]{2,}):(?!\/\/)(.+)$/;

const REMOTE_PROTOCOLS: ReadonlySet<string> = new Set(["https:", "http:", "ssh:", "git:", "git+ssh:", "ssh+git:"]);

/**
 * `owner/name` of the address of a git remote, with neither host nor credentials; undefined for a local path or
 * anything else that names no repository of a forge.
 */
export const repositoryOfUrl = (url: string): string | undefined => {
  const path = pathOfUrl(url)
    ?.replace(/^\/+|\/+$/g, "")
    .replace(/\.git$/, "");
  return path !== undefined && REPOSITORY_PATH.test(path) ? path : undefined;
};

const pathOfUrl = (url: string): string | undefined => {
  if (!url.includes("://")) return SCP_FORM.exec(url)?.[1];
  if (!URL.canParse(url)) return undefined;
  const { protocol, pathname } = new URL(url);
  return REMOTE_PROTOCOLS.has(protocol) ? pathname : undefined;
};
