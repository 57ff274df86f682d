import MiniSearch from 'minisearch';
import { type Peer, SHOWN } from './peer';

export const miniSearch: Peer = {
  name: 'MiniSearch',
  build: entries => {
    const index = new MiniSearch({
      fields: ['title', 'symptoms', 'cause', 'rest'],
      searchOptions: { boost: { title: 3, symptoms: 2 } },
    });
    index.addAll(entries);
    return text =>
      index
        .search(text)
        .slice(0, SHOWN)
        .map(({ id }) => String(id));
  },
};
