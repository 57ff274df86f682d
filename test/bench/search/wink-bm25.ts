import bm25 from 'wink-bm25-text-search';
import { stem } from '../../../src/match/stem';
import { words } from '../../../src/match/words';
import { type Peer, SHOWN } from './peer';

export const winkBm25: Peer = {
  name: 'wink-bm25-text-search',
  build: entries => {
    const engine = bm25();
    engine.defineConfig({ fldWeights: { title: 3, symptoms: 2, cause: 1, rest: 0.3 } });
    engine.definePrepTasks([(text: string) => words(text).map(stem)]);
    entries.forEach((entry, place) => {
      const { title, symptoms, cause, rest } = entry;
      engine.addDoc({ title, symptoms, cause, rest }, place);
    });
    engine.consolidate();
    return text => engine.search(text, SHOWN).map(([place]) => entries[Number(place)]?.id ?? '');
  },
};
