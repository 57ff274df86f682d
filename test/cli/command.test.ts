import { readCommand } from '../../adapters/cli/command';

const DOCTOR = 'doctor takes the address at which people reach the bot: ndr doctor https://bot.example.org';

test.each([
  [[], { name: 'triage', file: null, json: false, corpora: [] }],
  [['-'], { name: 'triage', file: null, json: false, corpora: [] }],
  [['bounce.eml'], { name: 'triage', file: 'bounce.eml', json: false, corpora: [] }],
  [['--json', 'bounce.eml'], { name: 'triage', file: 'bounce.eml', json: true, corpora: [] }],
  [['bounce.eml', '--json'], { name: 'triage', file: 'bounce.eml', json: true, corpora: [] }],
  [['--', '--json'], { name: 'triage', file: '--json', json: false, corpora: [] }],
  [['show', 'Q169117'], { name: 'show', spelling: 'Q169117', json: false, corpora: [] }],
  [['show', 'kb', '169117', '--json'], { name: 'show', spelling: 'kb 169117', json: true, corpora: [] }],
  [['batch'], { name: 'batch', corpora: [] }],
  [['batch', '--json'], { name: 'batch', corpora: [] }],
  [['serve'], { name: 'serve', corpora: [] }],
  [['doctor'], { name: 'doctor', address: null, corpora: [] }],
  [
    ['doctor', 'https://bot.example.org', '--corpus', 'kb.index'],
    { name: 'doctor', address: 'https://bot.example.org', corpora: ['kb.index'] },
  ],
  [
    ['show', 'Q1', '--corpus', 'a.index'],
    { name: 'show', spelling: 'Q1', json: false, corpora: ['a.index'] },
  ],
  [
    ['--corpus=a.index', 'bounce.eml', '--corpus', 'b.index'],
    { name: 'triage', file: 'bounce.eml', json: false, corpora: ['a.index', 'b.index'] },
  ],
  [
    ['corpus', 'import', 'kb', 'wiki', '--out', 'a.index'],
    { name: 'corpus import', folders: ['kb', 'wiki'], out: 'a.index' },
  ],
  [['corpus', 'stats'], { name: 'corpus stats', file: null, corpora: [] }],
  [['corpus', 'stats', 'a.index'], { name: 'corpus stats', file: 'a.index', corpora: [] }],
  [['corpus', 'check'], { name: 'corpus check', folder: null }],
  [['corpus', 'check', 'wiki'], { name: 'corpus check', folder: 'wiki' }],
  [['corpus', 'contents', 'wiki'], { name: 'corpus contents', folder: 'wiki' }],
  [['--help'], { name: 'help' }],
  [['-h'], { name: 'help' }],
  [['show', '--help'], { name: 'help' }],
  [['--version'], { name: 'version' }],
])('%j is understood', (words, command) => {
  expect(readCommand(words)).toEqual(command);
});

test.each([
  [['--jsn'], 'there is no option --jsn. Did you mean --json?'],
  [['-v'], 'there is no option -v. Did you mean --version?'],
  [['--quiet'], 'there is no option --quiet.'],
  [['--constructor'], 'there is no option --constructor. Did you mean --corpus?'],
  [['--json=yes'], '--json takes no value. Write it alone.'],
  [['show'], 'show needs the number of an article: ndr show Q169117.'],
  [['batch', 'all.jsonl'], 'batch reads standard input and takes no file: ndr batch < all.jsonl'],
  [['shwo', 'Q169117'], 'there is no command shwo. Did you mean ndr show Q169117?'],
  [['doctor', 'bot.example.org'], DOCTOR],
  [['doctor', 'ftp://bot.example.org'], DOCTOR],
  [['doctor', 'https://'], DOCTOR],
  [['doctor', 'https://a.example', 'b'], DOCTOR],
  [['serve', '8080'], 'serve takes no words: its settings stand in .env and the environment.'],
  [['servee', 'now'], 'there is no command servee. Did you mean ndr serve now?'],
  [['--corpus'], '--corpus needs a file: --corpus articles.index'],
  [['--out', 'a.index'], '--out belongs to: ndr corpus import FOLDER --out FILE'],
  [
    ['corpus'],
    'corpus needs import, stats, check or contents: ndr corpus import FOLDER --out FILE, ndr corpus stats [FILE]',
  ],
  [['corpus', 'improt', 'kb'], 'there is no command corpus improt. Did you mean ndr corpus import?'],
  [['corpus', 'import'], 'corpus import needs a folder of articles: ndr corpus import FOLDER --out FILE'],
  [['corpus', 'import', 'kb'], 'corpus import needs the index to write: ndr corpus import kb --out FILE'],
  [['corpus', 'check', 'a', 'b'], 'one folder at a time, please: ndr corpus check a'],
  [['corpus', 'stats', 'a', 'b'], 'one index at a time, please: ndr corpus stats a'],
  [['a.eml', 'c.eml'], 'one file at a time, please: ndr a.eml. For many reports there is ndr batch.'],
])('%j is a mistake that is explained', (words, what) => {
  expect(readCommand(words)).toEqual({ name: 'mistake', what });
});
