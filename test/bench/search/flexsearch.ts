import { Index } from 'flexsearch';
import { type Peer, SHOWN, wholeText } from './peer';

export const flexSearch: Peer = {
  name: 'FlexSearch',
  build: entries => {
    // Of its indexes the contextual one, of one word beside each, answers these queries best by far.
    const index = new Index({
      tokenize: 'strict',
      context: { resolution: 3, depth: 1, bidirectional: false },
    });
    entries.forEach((entry, place) => {
      index.add(place, wholeText(entry));
    });
    // Without suggestions it finds only what has every word of a paste: nothing.
    return text =>
      (index.search(text, { limit: SHOWN, suggest: true }) as number[]).map(
        place => entries[place]?.id ?? '',
      );
  },
};
