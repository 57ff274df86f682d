import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file or folder that was not read, and why. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** Files to read, in an order that does not depend on the file system. */
export interface PageFiles {
  readonly files: readonly string[];
  readonly skipped: readonly Skipped[];
}

const NEITHER = 'it is neither a file nor a folder';

/** Every system's own files, and those of programs that people keep notes with: `.git`, `.DS_Store`, `.obsidian`. */
const HIDDEN = /^\./;

/** All files in folders, however deep, each once; a path may be that of one file. Links are followed, loops are not. */
export function findPageFiles(paths: readonly string[]): PageFiles {
  const files: string[] = [];
  const skipped: Skipped[] = [];
  /** Where each walk began: what a link leads to is walked once. */
  const roots: string[] = [];

  for (const path of paths) visitLink(path);
  return { files, skipped };

  /** A path that was given, or a link, which may lead anywhere. */
  function visitLink(path: string): void {
    attempt(path, () => {
      const place = realpathSync(path);
      if (roots.some(root => place === root || place.startsWith(`${root}${sep}`))) return;
      const stat = statSync(place);
      if (stat.isFile()) files.push(path);
      else if (stat.isDirectory()) {
        roots.push(place);
        visitFolder(path);
      } else skipped.push({ path, reason: NEITHER });
    });
  }

  function visitFolder(folder: string): void {
    attempt(folder, () => {
      for (const entry of entriesOf(folder)) {
        const path = join(folder, entry.name);
        if (entry.isFile()) files.push(path);
        else if (entry.isDirectory()) visitFolder(path);
        else if (entry.isSymbolicLink()) visitLink(path);
        else skipped.push({ path, reason: NEITHER });
      }
    });
  }

  function attempt(path: string, look: () => void): void {
    try {
      look();
    } catch (error) {
      skipped.push({ path, reason: unreadable(error) });
    }
  }
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !HIDDEN.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Why the system does not let a file be read, in words. */
export function unreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ELOOP: 'it is a link that leads to itself',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EIO: 'the disk can not be read there',
  ENAMETOOLONG: 'its path is too long for the system',
};
