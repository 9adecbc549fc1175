/**
 * `owner/name` of the address of a git remote, with neither host nor credentials; undefined for a local path or
 * anything else that names no repository of a forge.
 */
export declare const repositoryOfUrl: (url: string) => string | undefined;
