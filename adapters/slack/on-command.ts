import type { webApi } from '@slack/bolt';
import { shownArticle, speaks } from '../../src/bot/answer';
import { inert } from '../../src/bot/inert';
import { privateRequest } from '../../src/bot/request';
import { failure } from '../../src/log';
import type { ChannelMode } from '../../src/store/store';
import { answerMessage, PLAIN_SHOWING, sentence } from './answer-message';
import type { Desk } from './desk';
import { personOf, placeOf } from './on-message';
import { explainRefusal } from './refusals';
import { type MessageContent, refusalOf } from './slack-api';
import { COMMAND_NOTES, usage } from './usage';

/** What somebody typed behind `/ndr`. */
export interface Command {
  readonly text: string;
  readonly user: string;
  readonly channel: string;
  readonly workspace: string;
  readonly client: webApi.WebClient;
}

/** The answer that only who typed the command sees; it never rejects, since nobody would learn of it. */
export async function onCommand(command: Command, desk: Desk): Promise<MessageContent> {
  try {
    return await respond(command, desk);
  } catch (error) {
    const refusal = refusalOf(error);
    desk.log.warn({ ...failure(error), refusal }, 'a command failed');
    return sentence(explainRefusal(refusal));
  }
}

async function respond(command: Command, desk: Desk): Promise<MessageContent> {
  const tooMuch = desk.fairUse.byPerson(personOf(command, command.user));
  if (tooMuch !== null) return sentence(tooMuch);
  const text = command.text.trim();
  if (text === '' || text.toLowerCase() === 'help') {
    return answerMessage(usage(HOW_TO, await modeOf(command, desk), COMMAND_NOTES), PLAIN_SHOWING);
  }
  const mode = MODE.exec(text);
  if (mode) return changeMode(mode[1]?.toLowerCase() ?? '', command, desk);

  const answer = await desk.bot.answer(privateRequest(text));
  desk.log.info(
    { workspace: command.workspace, kind: answer.kind, article: shownArticle(answer) },
    'answered a command',
  );
  return speaks(answer)
    ? answerMessage(answer, { sharing: true, footnote: null })
    : answerMessage(usage(HOW_TO, desk.channelMode, COMMAND_NOTES), PLAIN_SHOWING);
}

const HOW_TO = 'How to use NDR Triage';

/** More words than one are a question that begins with “mode”. */
const MODE = /^mode(?:\s{1,5}(\S{1,20}))?$/i;

const MEANINGS: Readonly<Record<ChannelMode, string>> = {
  ndr: 'I answer non-delivery reports in this channel without being asked, each in its thread.',
  mention: 'I answer in this channel only when somebody mentions me.',
};

async function changeMode(wanted: string, command: Command, desk: Desk): Promise<MessageContent> {
  const { channel, user, client } = command;
  if (channel.startsWith('D')) {
    return sentence('A mode is for channels. Type /ndr mode in one.');
  }
  const place = placeOf(command, channel);
  if (wanted === '') {
    const mode = await modeOf(command, desk);
    return sentence(`The mode is ${mode}: ${MEANINGS[mode]} Change it with /ndr mode ${other(mode)}.`);
  }
  if (wanted !== 'ndr' && wanted !== 'mention') {
    return sentence(`There is no mode ${inert(wanted)}. Type /ndr mode ndr or /ndr mode mention.`);
  }
  if (!(await desk.api(client).mayManage(user, channel))) {
    return sentence(
      'Only who made this channel, and owners and admins of the workspace, can change the mode. Please ask one of them.',
    );
  }
  await desk.store.channelModes.choose(place, wanted);
  return sentence(`Done. ${MEANINGS[wanted]}`);
}

async function modeOf(command: Command, { store, channelMode }: Desk): Promise<ChannelMode> {
  return (await store.channelModes.find(placeOf(command, command.channel))) ?? channelMode;
}

const other = (mode: ChannelMode): ChannelMode => (mode === 'ndr' ? 'mention' : 'ndr');
