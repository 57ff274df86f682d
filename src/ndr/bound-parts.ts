import { LIMITS } from './limits';
import type { MimePart, MimeTree } from './mime-tree';

/**
 * A mail with no more in its parts, still in their transfer encodings, than is read: the first ones are whole, one is cut
 * and the others are empty. Pictures and files count for nothing, because they are not read.
 */
export function boundParts({ root, cut }: MimeTree): MimeTree {
  let left: number = LIMITS.partLength;
  let isCut = false;
  const bound = (part: MimePart): MimePart => {
    if (part.parts.length > 0) return { ...part, parts: part.parts.map(bound) };
    if (!READ.test(part.type) || part.body.length === 0) return part;
    const body = part.body.slice(0, left);
    isCut ||= body.length < part.body.length;
    left -= body.length;
    return { ...part, body };
  };
  const bounded = bound(root);
  const megabytes = LIMITS.partLength / 1024 / 1024;
  return {
    root: bounded,
    cut: isCut ? [...cut, `Only the first ${megabytes} MB of the mail's parts were read.`] : cut,
  };
}

/** A multipart without parts is read as text. */
const READ = /^(?:text|message|multipart)\//;
