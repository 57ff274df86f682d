import { keptLog } from '../kept-log';
import { sign } from '../slack/a-slack-bot';
import { eventCallback, mention } from '../slack/payloads';
import { HOSTILE_TEXTS } from '../views/hostile-texts';
import { CORE } from '../web/a-web-server';
import { startWatchedServer } from './a-watched-server';

/** What ends a line or acts on a terminal that shows the log. */
const ACTS = /(?!\n)\p{Cc}|\p{Bidi_Control}/u;

const FORGED = '{"level":30,"msg":"answered a message","kind":"diagnosis"}';

test.each([
  ...HOSTILE_TEXTS,
  `x"}\n${FORGED}`,
  `x\r\n${FORGED}`,
  `x\u2028${FORGED}`,
  `x\u0085${FORGED}`,
  `\x1b[2K\x1b[1G${FORGED}`,
  `\x9b2K${FORGED}`,
])('an entry with %j is one line, and its values are what they were', text => {
  const { log, lines } = keptLog();
  log.warn({ channel: text, nested: { [text]: text } }, `refused: ${text}`);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
  expect(lines[0]).not.toMatch(ACTS);
  const { channel } = JSON.parse(lines[0] ?? '');
  expect(channel).toBe(text);
});

test('ids that somebody made up bring no line into the log', async () => {
  const server = await startWatchedServer(CORE.bot);
  for (const id of [`C1"}\n${FORGED}`, `C1\r${FORGED}`, `C1\x1b[2K\x9b2K${FORGED}`]) {
    const body = JSON.stringify(eventCallback(mention('Q169117', { channel: id }), { team_id: id }));
    await fetch(`${server.url}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': `x ${FORGED}`,
        ...sign(body, Math.floor(server.clock.now() / 1_000)),
      },
    });
  }
  const { log } = await server.traces();
  const lines = (log ?? '').split('\n').slice(0, -1);
  expect(lines.map(line => JSON.parse(line).channel)).toEqual([
    `C1"}\n${FORGED}`,
    `C1\r${FORGED}`,
    `C1\x1b[2K\x9b2K${FORGED}`,
  ]);
  expect(log).not.toMatch(ACTS);
  await server.idle();
  await server.close();
  jest.restoreAllMocks();
});
