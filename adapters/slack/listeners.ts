import type { AllMiddlewareArgs, App, BlockAction, SlackEventMiddlewareArgs } from '@slack/bolt';
import { speaks } from '../../src/bot/answer';
import { failure } from '../../src/log';
import { answerModal, sentence } from './answer-message';
import { ACTIONS } from './buttons';
import type { Desk } from './desk';
import { homeView, PASTE } from './home-view';
import { onButton, type Press, type Surface, tell } from './on-button';
import { onCommand } from './on-command';
import { onMessage } from './on-message';
import { onShortcut, TRIAGE_SHORTCUT } from './on-shortcut';
import { explainRefusal } from './refusals';
import { refusalOf } from './slack-api';

type EventArgs = SlackEventMiddlewareArgs & AllMiddlewareArgs;

/** Events that tell of a message, or of the bot's coming into a channel. */
const MESSAGE_EVENTS = ['message', 'app_mention', 'member_joined_channel'] as const;

/** Connects what Slack sends to the handlers; what Bolt's arguments look like is known here alone. */
export function listen(app: App, desk: Desk): void {
  for (const name of MESSAGE_EVENTS) {
    app.event(name, async ({ event, body, context, client }: EventArgs) => {
      await onMessage(
        {
          event,
          eventId: body.event_id,
          workspace: workspaceOf(context),
          self: { userId: context.botUserId ?? null, botId: context.botId ?? null },
          token: context.botToken ?? '',
          client,
        },
        desk,
      );
    });
  }

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') await desk.api(client).publishHome(event.user, homeView(desk.articles));
  });

  app.event('app_uninstalled', ({ context }) => forgetInstallation(context, desk));
  app.event('tokens_revoked', async ({ event, context }) => {
    if (event.tokens.bot?.length) await forgetInstallation(context, desk);
  });

  app.command('/ndr', async ({ command, ack, context, client }) => {
    const content = await onCommand(
      {
        text: command.text,
        user: command.user_id,
        channel: command.channel_id,
        workspace: workspaceOf(context),
        client,
      },
      desk,
    );
    await ack({ response_type: 'ephemeral', ...content });
  });

  app.shortcut({ type: 'message_action', callback_id: TRIAGE_SHORTCUT }, async args => {
    const { ack, shortcut, context, client, respond } = args;
    await ack();
    const show = (content: ReturnType<typeof sentence>) =>
      respond({ response_type: 'ephemeral', replace_original: false, ...content });
    try {
      await onShortcut(
        {
          message: shortcut.message,
          channel: shortcut.channel.id,
          user: shortcut.user.id,
          trigger: shortcut.trigger_id,
          token: context.botToken ?? '',
          client,
          respond: show,
        },
        desk,
      );
    } catch (error) {
      logFailure('a shortcut failed', error, desk);
      await show(sentence(explainRefusal(refusalOf(error))));
    }
  });

  app.action<BlockAction>(new RegExp(`^(?:${Object.values(ACTIONS).join('|')})`), async args => {
    const { ack, action, body, client } = args;
    await ack();
    const surface = surfaceOf(body, message => args.respond(message));
    if (surface === null || action.type !== 'button') return;
    const press: Press = {
      action: action.action_id,
      value: action.value ?? '',
      block: action.block_id,
      user: body.user.id,
      trigger: body.trigger_id,
      surface,
      client,
    };
    try {
      await onButton(press, desk);
    } catch (error) {
      logFailure('a button failed', error, desk);
      await tell(explainRefusal(refusalOf(error)), press, desk.api(client));
    }
  });

  app.view(PASTE.callback, async ({ ack, view }) => {
    const answer = await desk.bot.answer({
      text: view.state.values[PASTE.block]?.[PASTE.input]?.value ?? '',
      attachments: [],
      unread: [],
      place: 'direct',
      addressed: true,
      locale: null,
    });
    if (speaks(answer)) await ack({ response_action: 'update', view: answerModal(answer) });
    else await ack();
  });
}

function surfaceOf(body: BlockAction, respond: NonNullable<MessageSurface['respond']>): Surface | null {
  const { container, view, response_url: responseUrl } = body;
  if (view) return { in: 'view', id: view.id, hash: view.hash };
  const channel = body.channel?.id ?? container.channel_id;
  if (typeof channel !== 'string' || typeof container.message_ts !== 'string') return null;
  return {
    in: 'message',
    channel,
    ts: container.message_ts,
    ephemeral: container.is_ephemeral === true,
    respond: responseUrl ? respond : null,
  };
}

type MessageSurface = Extract<Surface, { in: 'message' }>;

/** Of an organisation that installed the app for all of its workspaces, an event may tell no workspace. */
function workspaceOf({ teamId, enterpriseId }: { teamId?: string; enterpriseId?: string }): string {
  return teamId ?? enterpriseId ?? '';
}

async function forgetInstallation(
  { teamId, enterpriseId }: { teamId?: string; enterpriseId?: string },
  { store }: Desk,
): Promise<void> {
  await store.installations.remove(teamId ? `slack-team:${teamId}` : `slack-enterprise:${enterpriseId}`);
}

function logFailure(what: string, error: unknown, { log }: Desk): void {
  log.warn({ ...failure(error), refusal: refusalOf(error) }, what);
}
