import { MOST_MATCHES } from '../../src/match/ranked';
import { type SlackBot, startSlackBot } from './a-slack-bot';
import { buttonsOf } from './buttons-of';
import { command, directMessage, eventCallback, message, press } from './payloads';
import { MAILBOX_FULL, MS_MAIL, UNCLEAR, VAGUE } from './reports';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

async function answerIn(event: Parameters<typeof eventCallback>[0]) {
  await bot.send(eventCallback(event));
  return bot.slack.of('chat.postMessage').at(-1)?.args;
}

async function click(button: object | undefined, parts: object = {}) {
  const body = press({ ...button }, { response_url: bot.slack.responseUrl, ...parts });
  const answered = await bot.send(body, { as: 'form' });
  expect(answered).toEqual({ status: 200, body: '' });
  await bot.adapter.stop();
  return body;
}

const responses = () => bot.slack.of('respond').map(({ args }) => args);
const titleOf = (content: { blocks: { text: { text: string } }[] }) => content.blocks[0]?.text.text;

describe('Other matches', () => {
  test('goes through the matches in place, and begins anew', async () => {
    let shown = await answerIn(message(MS_MAIL));
    const titles = [titleOf(shown)];
    do {
      await click(buttonsOf(shown)['Other matches']);
      shown = responses().at(-1);
      expect(shown).toMatchObject({ replace_original: true });
      titles.push(titleOf(shown));
    } while (titles.at(-1) !== titles[0] && titles.length <= MOST_MATCHES);
    expect(titles.at(-1)).toBe(titles[0]);
    expect(titles.length).toBeGreaterThan(2);
    expect(new Set(titles).size).toBe(titles.length - 1);
    expect(bot.slack.of('chat.postMessage')).toHaveLength(1);
  });

  test('keeps the facts, and in a channel the addresses masked', async () => {
    const shown = await answerIn(message(`${MS_MAIL}\nDelivery to (SMTP:kim.lee@example.org) failed.`));
    await click(buttonsOf(shown)['Other matches']);
    expect(responses()[0].text).toContain('2375');
    expect(JSON.stringify(responses())).not.toContain('kim.lee');
  });

  test('shows the nearest article where none was sure', async () => {
    const shown = await answerIn(directMessage(VAGUE));
    await click(buttonsOf(shown)['Other matches']);
    expect(responses()[0].text).toContain('with a confidence of');
  });

  test('is not there where nothing else fits', async () => {
    expect(buttonsOf(await answerIn(message(MAILBOX_FULL)))).not.toHaveProperty('Other matches');
  });

  test('changes the message itself where no address came with the press', async () => {
    const shown = await answerIn(message(MS_MAIL));
    const body = await click(buttonsOf(shown)['Other matches'], { response_url: undefined });
    expect(bot.slack.of('chat.update')[0]?.args).toMatchObject({
      channel: body.channel.id,
      ts: (body.container as { message_ts?: string }).message_ts,
    });
  });

  test('works in a dialog', async () => {
    const shown = await answerIn(message(MS_MAIL));
    const view = { id: 'V1', hash: 'h1', type: 'modal' };
    const container = { type: 'view', view_id: 'V1' };
    await click(buttonsOf(shown)['Other matches'], { view, container, response_url: undefined });
    expect(bot.slack.of('views.update')[0]?.args).toMatchObject({ view_id: 'V1', hash: 'h1' });
  });

  test.each([
    '',
    '{}',
    'null',
    '{"topic":{"about":"article"},"candidates":[{"id":"gone","confidence":1,"evidence":[]}],"shown":0}',
  ])('of an answer that makes no sense any more says so: %p', async value => {
    await click({ action_id: 'ndr_next', value, block_id: 'ndr_answer' });
    expect(responses()).toEqual([
      expect.objectContaining({
        response_type: 'ephemeral',
        replace_original: false,
        text: expect.stringContaining('earlier version'),
      }),
    ]);
  });
});

describe('This fixed it, Did not help', () => {
  test('are counted once for each person, and thanked for', async () => {
    const shown = await answerIn(message(MAILBOX_FULL));
    const fixed = buttonsOf(shown)['This fixed it'];
    const container = { message_ts: '5.0' };
    const channel = { id: 'C5', name: 'help-email' };
    await click(fixed, { container, channel });
    await click(fixed, { container, channel });
    await click(fixed, { container, channel, user: { id: 'U2' } });
    expect(await bot.store.feedback.tally()).toEqual([{ article: 'mailboxfull', fixed: 2, unhelped: 0 }]);
    expect(responses()[0]).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  });

  test('are thanked for in the thread that the answer stands in', async () => {
    const shown = await answerIn(message(MAILBOX_FULL));
    await click(buttonsOf(shown)['This fixed it'], { message: { ts: '5.0', thread_ts: '4.0' } });
    expect(bot.slack.of('chat.postEphemeral')[0]?.args).toMatchObject({ user: 'U1', thread_ts: '4.0' });
    expect(responses()).toEqual([]);
  });

  test('Did not help offers the next match, and after the last what else would help', async () => {
    let shown = await answerIn(message(MS_MAIL));
    const titles = [titleOf(shown)];
    while (buttonsOf(shown)['Did not help']) {
      await click(buttonsOf(shown)['Did not help']);
      shown = responses().at(-1);
      titles.push(titleOf(shown));
    }
    expect(titles.length).toBeGreaterThan(2);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.at(-1)).toBe('I am not sure why this message was not delivered');
    expect(shown.text).toContain('None of the articles that fit helped');
    const tally = await bot.store.feedback.tally();
    expect(tally[0]?.article).toBe('Q169117');
    expect(tally.map(({ unhelped }) => unhelped)).toEqual(titles.slice(1).map(() => 1));
  });
});

describe('Show the article', () => {
  test('opens all of it in a dialog', async () => {
    const shown = await answerIn(message(MS_MAIL));
    const body = await click(buttonsOf(shown)['Show the article']);
    const { trigger_id, view } = bot.slack.of('views.open')[0]?.args ?? {};
    expect(trigger_id).toBe(body.trigger_id);
    expect(view.title.text).toBe('Q169117');
    for (const part of ['Symptoms', 'Cause', 'What to do', 'Who must act', 'Source']) {
      expect(JSON.stringify(view)).toContain(part);
    }
  });

  test('opens on top of a dialog', async () => {
    const view = { id: 'V1', hash: 'h1', type: 'modal' };
    await click(
      { action_id: 'ndr_article', value: 'Q169117', block_id: 'ndr_answer' },
      { view, container: { type: 'view', view_id: 'V1' } },
    );
    expect(bot.slack.of('views.push')).toHaveLength(1);
  });

  test('of an article that is gone says so', async () => {
    await click({ action_id: 'ndr_article', value: 'Q999999', block_id: 'ndr_answer' });
    expect(responses()[0].text).toContain('earlier version');
  });

  test('that comes too late is told', async () => {
    bot.slack.answerAll('views.open', { ok: false, error: 'expired_trigger_id' });
    await click({ action_id: 'ndr_article', value: 'Q169117', block_id: 'ndr_answer' });
    expect(responses()[0].text).toContain('press it again');
  });
});

describe('Share in channel', () => {
  const share = async (text: string) => {
    const { body } = await bot.send(command(text), { as: 'command' });
    return buttonsOf(body)['Share in channel'];
  };
  const ephemeral = {
    channel: { id: 'C7', name: 'help-email' },
    container: { message_ts: '7.0', is_ephemeral: true },
  };

  test('posts the answer for all to see, says who shared it, and masks addresses', async () => {
    await click(await share(MAILBOX_FULL), ephemeral);
    const [shared, removed] = responses();
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared.text).toMatch(/^Shared by <@U1>/);
    expect(shared.text).toContain('l…t@kestrel-freight.example');
    expect(JSON.stringify(shared)).not.toContain('lena.brandt');
    expect(removed).toEqual({ delete_original: true });
  });

  test.each([['Q169117'], [UNCLEAR], ['what does 5.7.1 mean?'], ['123456']])('works for %s', async text => {
    const { body } = await bot.send(command(text), { as: 'command' });
    await click(buttonsOf(body)['Share in channel'], ephemeral);
    expect(titleOf({ blocks: responses()[0].blocks.slice(1) })).toBe(titleOf(body));
  });

  test('still says who shared it when its matches are gone through', async () => {
    await click(await share(MS_MAIL), ephemeral);
    const shared = responses()[0];
    await click(buttonsOf(shared)['Other matches'], { message: { ts: '8.0', blocks: shared.blocks } });
    expect(responses().at(-1).text).toMatch(/^Shared by <@U1>/);
    expect(titleOf({ blocks: responses().at(-1).blocks.slice(1) })).not.toBe(
      titleOf({ blocks: shared.blocks.slice(1) }),
    );
  });

  test('pressed twice shares once', async () => {
    const button = await share('Q169117');
    await click(button, ephemeral);
    await click(button, ephemeral);
    expect(responses().filter(({ response_type }) => response_type === 'in_channel')).toHaveLength(1);
  });

  test('shares once even where the private answer can not be taken away', async () => {
    bot.slack.answerNext('respond', {});
    bot.slack.answerNext('respond', { status: 503 });
    const button = await share('Q169117');
    await click(button, ephemeral);
    await click(button, ephemeral);
    expect(responses().filter(({ response_type }) => response_type === 'in_channel')).toHaveLength(1);
  });

  test('stays below an answer that goes through its matches', async () => {
    const { body } = await bot.send(command(MS_MAIL), { as: 'command' });
    await click(buttonsOf(body)['Other matches'], ephemeral);
    expect(responses()[0]).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(buttonsOf(responses()[0])).toHaveProperty('Share in channel');
  });
});

test('a direct message keeps its addresses while its matches are gone through', async () => {
  const shown = await answerIn(directMessage(`${MS_MAIL}\nDelivery to (SMTP:kim.lee@example.org) failed.`));
  await click(buttonsOf(shown)['Other matches'], { channel: { id: 'D1', name: 'directmessage' } });
  expect(responses()[0].text).toContain('kim.lee@example.org');
});

test('a button that nobody knows does nothing', async () => {
  await click({ action_id: 'other', value: 'x', block_id: 'y' });
  expect(responses()).toEqual([]);
});
