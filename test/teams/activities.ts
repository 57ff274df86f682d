/** What Teams sends, in the shapes of its documentation; ids count up so that no two are alike. */

let counter = 0;
const count = () => String(++counter).padStart(6, '0');

type Parts = Readonly<Record<string, unknown>>;

export const BOT = { id: '28:bot', name: 'NDR Triage' } as const;

const FRAME = () => ({
  id: `1700000${count()}`,
  channelId: 'msteams',
  from: { id: '29:kim', name: 'Kim Lee', aadObjectId: 'aad-kim' },
  recipient: BOT,
  channelData: { tenant: { id: 'tenant-1' } },
});

export function personal(text: string, parts: Parts = {}) {
  return {
    ...FRAME(),
    type: 'message',
    text,
    conversation: { id: `a:${count()}`, conversationType: 'personal', tenantId: 'tenant-1' },
    ...parts,
  };
}

/** A message in a channel that mentions nobody; the conversation's id holds the thread. */
export function inChannel(text: string, parts: Parts = {}) {
  const frame = FRAME();
  return {
    ...frame,
    type: 'message',
    text,
    conversation: {
      id: `19:${count()}@thread.tacv2;messageid=${frame.id}`,
      conversationType: 'channel',
      isGroup: true,
      tenantId: 'tenant-1',
    },
    ...parts,
  };
}

/** What a group chat has in the place of a thread. */
export const groupChat = () => ({
  id: `19:${count()}@thread.v2`,
  conversationType: 'groupChat',
  isGroup: true,
  tenantId: 'tenant-1',
});

/** The HTML that Teams makes of lines. */
export function html(text: string): string {
  return text
    .split('\n')
    .map(line => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('');
}

/** A mention with text behind it, as text and, where lines are to be kept, as HTML. */
export function mention(text: string, parts: Parts = {}) {
  const mark = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">NDR Triage</span>';
  return inChannel(`<at>NDR Triage</at> ${text.replace(/\s+/g, ' ')}`, {
    entities: [{ type: 'mention', mentioned: BOT, text: '<at>NDR Triage</at>' }],
    attachments: [{ contentType: 'text/html', content: `<div><div>${mark}&nbsp;${html(text)}</div></div>` }],
    ...parts,
  });
}

export function invoke(name: string, value: unknown, parts: Parts = {}) {
  const { text, ...rest } = inChannel('');
  return { ...rest, type: 'invoke', name, value, ...parts };
}

/** A press of a button of a card. */
export function press(data: unknown, parts: Parts = {}) {
  const action = { type: 'Action.Execute', verb: (data as { verb?: string })?.verb, data };
  return invoke('adaptiveCard/action', { action, trigger: 'manual' }, { replyToId: 'answer-1', ...parts });
}

/** What happened to a message: `editMessage`, `undeleteMessage` or `softDeleteMessage`. */
export function changed(message: object, eventType: string, parts: Parts = {}) {
  const type = eventType === 'softDeleteMessage' ? 'messageDelete' : 'messageUpdate';
  return { ...message, type, channelData: { eventType, tenant: { id: 'tenant-1' } }, ...parts };
}
