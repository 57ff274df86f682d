import { LIMITS } from './ndr/limits';

/** The largest file that is read, in MB. */
export const FILE_LIMIT_MB = LIMITS.inputLength / (1024 * 1024);
