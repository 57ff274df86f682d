import lunr from 'lunr';
import { type Peer, SHOWN } from './peer';

export const lunrSearch: Peer = {
  name: 'lunr',
  build: entries => {
    const index = lunr(builder => {
      builder.ref('id');
      builder.field('title', { boost: 3 });
      builder.field('symptoms', { boost: 2 });
      builder.field('cause');
      builder.field('rest');
      for (const entry of entries) builder.add(entry);
    });
    return text =>
      index
        .query(query => query.term(lunr.tokenizer(text), {}))
        .slice(0, SHOWN)
        .map(({ ref }) => ref);
  },
};
