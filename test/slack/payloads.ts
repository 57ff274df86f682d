/** What Slack sends, in the shapes that its documentation gives; ids count up so that no two are alike. */

let counter = 0;
const count = () => String(++counter).padStart(6, '0');

export const ids = {
  channel: () => `C${count()}`,
  direct: () => `D${count()}`,
  ts: () => `1768467600.${count()}`,
};

type Parts = Readonly<Record<string, unknown>>;

/** https://docs.slack.dev/apis/events-api/#callback-field */
export function eventCallback(event: Parts, parts: Parts = {}) {
  return {
    token: 'verification',
    team_id: 'T1',
    api_app_id: 'A1',
    event,
    type: 'event_callback',
    event_id: `Ev${count()}`,
    event_time: 1768467600,
    authorizations: [
      { enterprise_id: null, team_id: 'T1', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    ...parts,
  };
}

export function message(text: string, parts: Parts = {}) {
  const ts = ids.ts();
  return {
    type: 'message',
    channel: ids.channel(),
    channel_type: 'channel',
    user: 'U1',
    client_msg_id: `m-${ts}`,
    text,
    ts,
    event_ts: ts,
    team: 'T1',
    ...parts,
  };
}

export function directMessage(text: string, parts: Parts = {}) {
  return message(text, { channel: ids.direct(), channel_type: 'im', ...parts });
}

/** The mention as Slack sends it beside the message: no `channel_type`. */
export function mention(text: string, parts: Parts = {}) {
  const { channel_type, ...rest } = message(`<@U0BOT> ${text}`, parts);
  return { ...rest, type: 'app_mention' };
}

type Message = ReturnType<typeof message>;

export function edited(before: Message, text: string, parts: Parts = {}) {
  const { channel, channel_type, event_ts, ...message } = before;
  const ts = ids.ts();
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel,
    channel_type,
    ts,
    event_ts: ts,
    message: { ...message, text, edited: { user: 'U1', ts }, ...parts },
    previous_message: message,
  };
}

export function deleted(before: Message) {
  const { channel, channel_type, event_ts, ...message } = before;
  const ts = ids.ts();
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel,
    channel_type,
    ts,
    event_ts: ts,
    deleted_ts: message.ts,
    previous_message: message,
  };
}

export function command(text: string, parts: Readonly<Record<string, string>> = {}) {
  return {
    token: 'verification',
    team_id: 'T1',
    team_domain: 'acme',
    channel_id: ids.channel(),
    channel_name: 'help-email',
    user_id: 'U1',
    user_name: 'kim',
    command: '/ndr',
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    trigger_id: `trigger-${count()}`,
    ...parts,
  };
}

export function shortcut(message: Parts, parts: Parts = {}) {
  return {
    type: 'message_action',
    token: 'verification',
    action_ts: ids.ts(),
    team: { id: 'T1', domain: 'acme' },
    user: { id: 'U1', name: 'kim', username: 'kim', team_id: 'T1' },
    channel: { id: ids.channel(), name: 'help-email' },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: 'triage_ndr',
    trigger_id: `trigger-${count()}`,
    message_ts: message.ts,
    message,
    ...parts,
  };
}

/** A press of a button in a message. */
export function press(button: Parts, parts: Parts = {}) {
  const {
    container,
    channel = { id: ids.channel(), name: 'help-email' },
    ...rest
  } = parts as {
    container?: object;
    channel?: { id: string };
  };
  return {
    type: 'block_actions',
    user: { id: 'U1', username: 'kim', name: 'kim', team_id: 'T1' },
    api_app_id: 'A1',
    token: 'verification',
    container: {
      type: 'message',
      message_ts: ids.ts(),
      channel_id: channel.id,
      is_ephemeral: false,
      ...container,
    },
    trigger_id: `trigger-${count()}`,
    team: { id: 'T1', domain: 'acme' },
    enterprise: null,
    is_enterprise_install: false,
    channel,
    actions: [{ type: 'button', block_id: 'ndr_answer', action_ts: ids.ts(), ...button }],
    ...rest,
  };
}
