import { readCommand } from '../../adapters/cli/command';

test.each([
  [[], { name: 'triage', file: null, json: false }],
  [['-'], { name: 'triage', file: null, json: false }],
  [['bounce.eml'], { name: 'triage', file: 'bounce.eml', json: false }],
  [['--json', 'bounce.eml'], { name: 'triage', file: 'bounce.eml', json: true }],
  [['bounce.eml', '--json'], { name: 'triage', file: 'bounce.eml', json: true }],
  [['--', '--json'], { name: 'triage', file: '--json', json: false }],
  [['show', 'Q169117'], { name: 'show', spelling: 'Q169117', json: false }],
  [['show', 'kb', '169117', '--json'], { name: 'show', spelling: 'kb 169117', json: true }],
  [['batch'], { name: 'batch' }],
  [['batch', '--json'], { name: 'batch' }],
  [['serve'], { name: 'serve' }],
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
  [['--constructor'], 'there is no option --constructor.'],
  [['--json=yes'], '--json takes no value. Write it alone.'],
  [['show'], 'show needs the number of an article: ndr show Q169117.'],
  [['batch', 'all.jsonl'], 'batch reads standard input and takes no file: ndr batch < all.jsonl'],
  [['shwo', 'Q169117'], 'there is no command shwo. Did you mean ndr show Q169117?'],
  [['serve', '8080'], 'serve takes no words: its settings stand in .env and the environment.'],
  [['servee', 'now'], 'there is no command servee. Did you mean ndr serve now?'],
  [['a.eml', 'c.eml'], 'one file at a time, please: ndr a.eml. For many reports there is ndr batch.'],
])('%j is a mistake that is explained', (words, what) => {
  expect(readCommand(words)).toEqual({ name: 'mistake', what });
});
