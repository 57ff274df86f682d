import { Index } from 'flexsearch';
import { type Peer, SHOWN, wholeText } from './peer';

export const flexSearch: Peer = {
  name: 'FlexSearch',
  build: entries => {
    const index = new Index({ tokenize: 'strict' });
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
