/** Does what concerns one key in the order in which it was asked for, and different keys side by side. */
export type InOrder = (key: string, work: () => Promise<void>) => Promise<void>;

export function createInOrder(): InOrder {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const now = before.then(work, work);
    const done = now
      .catch(() => {})
      .finally(() => {
        if (last.get(key) === done) last.delete(key);
      });
    last.set(key, done);
    return now;
  };
}
