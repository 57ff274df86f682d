import { twoStores } from './a-store';
import { describeStore } from './store.conformance';

describeStore('SQLite', twoStores);
