import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  App,
  BlockAction,
  Context,
  InstallationQuery,
  SlackEventMiddlewareArgs,
} from '@slack/bolt';
import { z } from 'zod';
import { speaks } from '../../src/bot/answer';
import { privateRequest } from '../../src/bot/request';
import { failure } from '../../src/log';
import { answerModal, MODAL, SHARED_BLOCK, sentence } from './answer-message';
import { SHARING_BLOCK } from './buttons';
import type { Desk } from './desk';
import { homeView, PASTE } from './home-view';
import { forgetInstallation } from './installations';
import { onButton, type Press, type Surface, tell } from './on-button';
import { onCommand } from './on-command';
import { onMessage, personOf } from './on-message';
import { onShortcut, TRIAGE_SHORTCUT } from './on-shortcut';
import { explainRefusal } from './refusals';
import { type MessageContent, refusalOf } from './slack-api';

type EventArgs = SlackEventMiddlewareArgs & AllMiddlewareArgs;

const isMessageEvent = (args: (AnyMiddlewareArgs & AllMiddlewareArgs) | EventArgs): args is EventArgs =>
  'event' in args && MESSAGE_EVENTS.includes(args.event.type);

/** Events that tell of a message, or of the bot's coming into a channel. */
export const MESSAGE_EVENTS: readonly string[] = ['message', 'app_mention', 'member_joined_channel'];

/** An answer that takes longer comes by the address that came with the command (milliseconds); Slack waits for 3 s. */
const COMMAND_PATIENCE = 1_500;

/** Connects what Slack sends to the handlers; what Bolt's arguments look like is known here alone. */
export function listen(app: App, desk: Desk): void {
  // Bolt asks every listener about every event: what nearly all of them are does not come that far.
  app.use(async args => {
    if (!isMessageEvent(args)) return args.next();
    const { event, body, context, client } = args;
    await onMessage(
      {
        event,
        eventId: body.event_id,
        workspace: workspaceOf(context),
        self: {
          userId: context.botUserId ?? body.authorizations?.find(({ is_bot }) => is_bot)?.user_id ?? null,
        },
        token: context.botToken ?? '',
        client,
      },
      desk,
    );
  });

  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home' || tooMuchOf(event.user, context, desk) !== null) return;
    try {
      await desk.api(client).publishHome(event.user, homeView(desk.articles, desk.channelMode));
    } catch (error) {
      if (refusalOf(error) === null) throw error;
      logFailure('the home tab was refused', error, desk);
    }
  });

  app.event('app_uninstalled', ({ context }) =>
    forgetInstallation(desk.store.installations, installedBy(context)),
  );
  app.event('tokens_revoked', async ({ event, context }) => {
    if (event.tokens.bot?.length) await forgetInstallation(desk.store.installations, installedBy(context));
  });

  app.command('/ndr', async ({ command, ack, respond, context, client }) => {
    const content = onCommand(
      {
        text: command.text,
        user: command.user_id,
        channel: command.channel_id,
        workspace: workspaceOf(context),
        client,
      },
      desk,
    );
    const inTime = await Promise.race([
      content.then(() => true),
      desk.clock.wait(COMMAND_PATIENCE).then(() => false),
    ]);
    if (inTime) return ack({ response_type: 'ephemeral', ...(await content) });
    await ack();
    await respond({ response_type: 'ephemeral', ...(await content) });
  });

  app.shortcut({ type: 'message_action', callback_id: TRIAGE_SHORTCUT }, async args => {
    const { ack, shortcut, context, client } = args;
    await ack();
    const show = async (content: MessageContent) => {
      await args.respond({ response_type: 'ephemeral', replace_original: false, ...content });
    };
    const tooMuch = tooMuchOf(shortcut.user.id, context, desk);
    if (tooMuch !== null) return show(sentence(tooMuch));
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

  app.action<BlockAction>(/^ndr_/, async args => {
    const { ack, action, body, client, context } = args;
    await ack();
    const sharing = action.block_id === SHARING_BLOCK;
    const surface = surfaceOf(body, sharing, message => args.respond(message));
    if (surface === null || action.type !== 'button') return;
    const press: Press = {
      action: action.action_id,
      value: action.value ?? '',
      sharing,
      user: body.user.id,
      trigger: body.trigger_id,
      surface,
      client,
    };
    const tooMuch = tooMuchOf(body.user.id, context, desk);
    try {
      if (tooMuch === null) await onButton(press, desk);
      else if (desk.fairUse.shouldTell(personIn(context, body.user.id))) {
        await tell(tooMuch, press, desk.api(client));
      }
    } catch (error) {
      logFailure('a button failed', error, desk);
      await tell(explainRefusal(refusalOf(error)), press, desk.api(client));
    }
  });

  app.view(PASTE.callback, async ({ ack, body, view, context }) => {
    const pasted = view.state.values[PASTE.block]?.[PASTE.input]?.value ?? '';
    const update = (words: string) =>
      ack({ response_action: 'update', view: { ...MODAL, blocks: sentence(words).blocks } });
    const tooMuch = tooMuchOf(body.user.id, context, desk);
    if (tooMuch !== null) return update(tooMuch);
    try {
      const answer = await desk.bot.answer(privateRequest(pasted));
      if (speaks(answer)) await ack({ response_action: 'update', view: answerModal(answer) });
    } catch (error) {
      logFailure('a dialog failed', error, desk);
      await update(explainRefusal(null));
    }
  });
}

function surfaceOf(
  body: BlockAction,
  sharing: boolean,
  respond: NonNullable<MessageSurface['respond']>,
): Surface | null {
  const { container, message, view, response_url: responseUrl } = body;
  if (view) return { in: 'view', id: view.id, hash: view.hash };
  const channel = body.channel?.id ?? container?.channel_id;
  const ts = message?.ts ?? container?.message_ts;
  if (typeof channel !== 'string' || typeof ts !== 'string') return null;
  return {
    in: 'message',
    channel,
    ts,
    ephemeral: sharing || container?.is_ephemeral === true,
    threadTs: message?.thread_ts ?? container?.thread_ts ?? null,
    sharedBy: sharerOf(message?.blocks),
    respond: responseUrl ? respond : null,
  };
}

const SHARED_LINE = z.object({
  block_id: z.literal(SHARED_BLOCK),
  elements: z.tuple([z.object({ elements: z.array(z.object({ user_id: z.string().optional() })) })]),
});

function sharerOf(blocks: unknown): string | null {
  const [first] = Array.isArray(blocks) ? blocks : [];
  const line = SHARED_LINE.safeParse(first);
  return line.data?.elements[0].elements.find(({ user_id }) => user_id)?.user_id ?? null;
}

type MessageSurface = Extract<Surface, { in: 'message' }>;

const personIn = (context: Context, user: string) => personOf({ workspace: workspaceOf(context) }, user);

function tooMuchOf(user: string, context: Context, { fairUse }: Desk): string | null {
  return fairUse.byPerson(personIn(context, user));
}

/** Of an organisation that installed the app for all of its workspaces, an event may tell no workspace. */
function workspaceOf({ teamId, enterpriseId }: { teamId?: string; enterpriseId?: string }): string {
  return teamId ?? enterpriseId ?? '';
}

/** Who installed the app that an event is of. */
function installedBy({ teamId, enterpriseId, isEnterpriseInstall }: Context): InstallationQuery<boolean> {
  return { teamId, enterpriseId, isEnterpriseInstall };
}

function logFailure(what: string, error: unknown, { log }: Desk): void {
  log.warn({ ...failure(error), refusal: refusalOf(error) }, what);
}
