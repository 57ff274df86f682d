import type { Clock } from '../clock';
import type { ChannelMode, FeedbackTally, Store } from './store';

/** Slack tries an event again for an hour at most; nobody sends it later. */
const DONE_FOR = 60 * 60 * 1000;
/** Old claims are looked for when this many are there, and then again when they have doubled. */
const CLAIMS_BEFORE_PRUNING = 1_000;
/** Replies to messages of many weeks in a busy workspace; who edits an older message gets no update. */
const REPLIES_KEPT = 50_000;

/** A store that lasts as long as the process. */
export function createMemoryStore(clock: Clock): Store {
  const claims = new Map<string, Claim>();
  const replies = new Map<string, string>();
  const tallies = new Map<string, FeedbackTally>();
  const channelModes = new Map<string, ChannelMode>();
  const greeted = new Set<string>();
  const installations = new Map<string, string>();
  let pruneAt = CLAIMS_BEFORE_PRUNING;

  function prune() {
    if (claims.size < pruneAt) return;
    for (const [key, { until }] of claims) if (until <= clock.now()) claims.delete(key);
    pruneAt = Math.max(CLAIMS_BEFORE_PRUNING, 2 * claims.size);
  }

  return {
    claims: {
      async claim(key, lease) {
        prune();
        const known = claims.get(key);
        if (known !== undefined && known.until > clock.now()) return known.state;
        claims.set(key, { state: 'held', until: clock.now() + lease });
        return 'won';
      },
      async finish(key) {
        claims.set(key, { state: 'done', until: clock.now() + DONE_FOR });
      },
      async release(key) {
        claims.delete(key);
      },
    },
    replies: {
      async remember(message, reply) {
        replies.delete(message);
        replies.set(message, reply);
        const [oldest] = replies.keys();
        if (replies.size > REPLIES_KEPT && oldest !== undefined) replies.delete(oldest);
      },
      find: async message => replies.get(message) ?? null,
      async forget(message) {
        replies.delete(message);
      },
    },
    feedback: {
      async record({ article, verdict }) {
        const tally = tallies.get(article) ?? { article, fixed: 0, unhelped: 0 };
        tallies.set(article, { ...tally, [verdict]: tally[verdict] + 1 });
      },
      tally: async () => [...tallies.values()],
    },
    channelModes: {
      find: async channel => channelModes.get(channel) ?? null,
      async choose(channel, mode) {
        channelModes.set(channel, mode);
      },
    },
    greetings: {
      async isFirst(place) {
        const first = !greeted.has(place);
        greeted.add(place);
        return first;
      },
      async forget(place) {
        greeted.delete(place);
      },
    },
    installations: {
      async save(workspace, installation) {
        installations.set(workspace, installation);
      },
      find: async workspace => installations.get(workspace) ?? null,
      async remove(workspace) {
        installations.delete(workspace);
      },
    },
    check: async () => {},
  };
}

interface Claim {
  readonly state: 'held' | 'done';
  /** Milliseconds since 1970. */
  readonly until: number;
}
