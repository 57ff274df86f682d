// Runs emulate's Slack in a process of its own, since jest loads no ES modules. The parent sends the seed, then the
// address for events; the answers are emulate's own address, and `subscribed`.
import { once } from 'node:events';
import { createEmulator } from 'emulate';

process.once('disconnect', () => process.exit());

// emulate signs events and sends them to subscriptions, but its API has no way to subscribe. What makes its Slack is
// the same object that it loads itself from this file; the name changes with the version, which is fixed for it.
const { slackPlugin } = await import(new URL('dist-6ZQHD4DN.js', import.meta.resolve('emulate')));
const register = slackPlugin.register;
let subscriptions;
slackPlugin.register = (app, store, webhooks, ...rest) => {
  subscriptions = webhooks;
  return register(app, store, webhooks, ...rest);
};

const [seed] = await once(process, 'message');
const { url } = await createEmulator({ service: 'slack', port: 0, seed: { slack: seed } });
process.send(url);

const [events] = await once(process, 'message');
subscriptions.register({ url: events, events: ['*'], active: true, owner: 'slack' });
process.send('subscribed');
