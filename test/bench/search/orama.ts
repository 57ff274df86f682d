import { create, insertMultiple, search } from '@orama/orama';
import { type Peer, SHOWN } from './peer';

export const orama: Peer = {
  name: 'Orama',
  build: async entries => {
    const index = create({
      schema: { id: 'string', title: 'string', symptoms: 'string', cause: 'string', rest: 'string' },
    });
    await insertMultiple(index, [...entries], 500);
    return async text => {
      const { hits } = await search(index, {
        term: text,
        properties: ['title', 'symptoms', 'cause', 'rest'],
        boost: { title: 3, symptoms: 2 },
        limit: SHOWN,
        threshold: 1,
      });
      return hits.map(({ document }) => String(document.id));
    };
  },
};
