import { messageIn } from '../message-in';
import { type SlackBot, startSlackBot } from './a-slack-bot';
import { eventCallback, message } from './payloads';

let bot: SlackBot;
beforeEach(async () => {
  bot = await startSlackBot();
});
afterEach(() => bot.close());

test('x', async () => {
  const event = message(Buffer.from(messageIn('test/ndrs/exchange-online-mailbox-full')).toString());
  const answered = await bot.send(eventCallback(event));
  console.log(answered, bot.log, JSON.stringify(bot.slack.calls, null, 1));
});
