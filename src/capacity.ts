/** Room for what is under way, so that a flood is refused early and the memory never runs out. */
export interface Capacity {
  /**
   * Takes room for work that holds so many bytes of somebody's request; null where none is left. The function that it gives
   * gives the room back.
   */
  readonly take: (bytes: number) => (() => void) | null;
}

const KB = 1024;
/**
 * What one thing under way counts for at least: its connection, its parsed body and the answer being made. It is set so that
 * 1,024 small requests fill the room: more can't be answered within the 3 seconds that Slack waits (npm run load),
 * and an answer that comes too late only brings the same request again.
 */
export const LEAST = 128 * KB;
/** Five of the largest files (25 MB) at once. Reading one takes a few times its size, and a container has 1 GB. */
const ROOM = 1_024 * LEAST;

/** `refused` is told of each time that there is no room. */
export function createCapacity(refused: () => void, room = ROOM): Capacity {
  let left = room;
  return {
    take(bytes) {
      const weight = Math.max(LEAST, bytes);
      if (weight > left) {
        refused();
        return null;
      }
      left -= weight;
      let isTaken = true;
      return () => {
        if (isTaken) left += weight;
        isTaken = false;
      };
    },
  };
}
