/** The system's code of a failure, such as `ENOENT`; empty where it has none. */
export declare const errorCode: (error: unknown) => string;
/** One line for a failure of the file system. */
export declare const describeFileError: (error: unknown) => string;
