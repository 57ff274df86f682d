import { defaultFile } from '../../src/store/default-file';

test.each([
  ['linux', {}, '/home/kim/.local/state/ndr-triage/state.db'],
  ['linux', { XDG_STATE_HOME: '/var/lib/kim' }, '/var/lib/kim/ndr-triage/state.db'],
  ['darwin', {}, '/home/kim/Library/Application Support/ndr-triage/state.db'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/ndr-triage/state.db'],
  ['win32', {}, '/home/kim/AppData/Local/ndr-triage/state.db'],
] as const)('on %s with %j state is kept where programs keep it there', (platform, environment, file) => {
  expect(defaultFile(environment, platform, '/home/kim').replaceAll('\\', '/')).toBe(file);
});
