import { cpus, totalmem } from 'node:os';

/** What the figures were measured on, and when. */
export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return [
    `${processors[0]?.model ?? 'unknown CPU'}, ${processors.length} cores, ${memory} GB`,
    `Node ${process.version} on ${process.platform} ${process.arch}`,
    new Date().toISOString().slice(0, 10),
  ].join('; ');
}
