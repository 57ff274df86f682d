/** The largest file that is read, in MB: what most mail systems take as one message. A report has a few kilobytes. */
export const FILE_LIMIT_MB = 25;
