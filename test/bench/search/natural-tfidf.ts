import { TfIdf } from 'natural/lib/natural/tfidf';
import { type Peer, SHOWN, wholeText } from './peer';

export const naturalTfIdf: Peer = {
  name: 'natural TfIdf',
  build: entries => {
    const index = new TfIdf();
    for (const entry of entries) index.addDocument(wholeText(entry));
    return text => {
      const measures = index.tfidfs(text);
      return measures
        .map((measure, place) => ({ measure, place }))
        .sort((a, b) => b.measure - a.measure)
        .slice(0, SHOWN)
        .map(({ place }) => entries[place]?.id ?? '');
    };
  },
};
