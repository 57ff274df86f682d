/** How often it is looked whether npm is still there (milliseconds). */
const LOOKING = 500;

/**
 * Resolves when the process is told to end, with what told it: SIGTERM, SIGINT, or that npm is gone. Who ends `npm start`
 * ends npm and its shell, and neither passes the signal on.
 */
export function toldToEnd(): Promise<string> {
  return new Promise(resolve => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => resolve(name));
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) resolve('npm is gone');
    }, LOOKING).unref();
  });
}
