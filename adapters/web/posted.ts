import { z } from 'zod';
import { fileKind, UNSUITED } from '../../src/bot/file-kind';
import { FILES_LEFT, privateRequest, type Request } from '../../src/bot/request';
import type { HttpRequest } from '../../src/server';
import { type Form, readForm } from './read-form';
import { Refusal } from './refusal';

/**
 * What was sent to be triaged: pasted text as `text/plain` or JSON, a mail file as it is, or a form with both.
 * @throws Refusal where it is none of these
 */
export async function readPosted({ body, headers }: HttpRequest): Promise<Request> {
  const contentType = headers['content-type'] ?? '';
  const mediaType = (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
  switch (mediaType) {
    case 'text/plain':
      return privateRequest(decoded(body, contentType));
    case 'application/json':
      return privateRequest(readJson(decoded(body, contentType)).text);
    case 'multipart/form-data':
      return formRequest(await readForm(body, contentType));
    case 'message/rfc822':
    case 'application/vnd.ms-outlook':
    case 'application/octet-stream':
      return privateRequest('', [body]);
    default:
      throw new Refusal(415, UNKNOWN_TYPE);
  }
}

const UNKNOWN_TYPE =
  'Send text/plain, application/json with {"text": "…"}, message/rfc822, application/vnd.ms-outlook, ' +
  'application/octet-stream, or multipart/form-data with the fields text and file.';

/** UTF-8, unless the sender names another charset. */
function decoded(body: Buffer, contentType: string): string {
  const charset = /;\s{0,9}charset="?(?<name>[\w-]{1,40})/i.exec(contentType)?.groups?.name ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    throw new Refusal(415, `The charset ${charset} is not known here. Send UTF-8.`);
  }
}

const JSON_BODY = z.object({ text: z.string() });

function readJson(body: string): z.infer<typeof JSON_BODY> {
  try {
    return JSON_BODY.parse(JSON.parse(body));
  } catch {
    throw new Refusal(400, 'The body is not JSON such as {"text": "550 5.1.1 User unknown"}.');
  }
}

function formRequest({ text, files, hasMoreFiles }: Form): Request {
  const kinds = files.map(({ name, mediaType }) => fileKind(name, mediaType, ''));
  const unsuited = kinds.flatMap(kind => (kind === 'report' ? [] : [UNSUITED[kind]]));
  return {
    ...privateRequest(
      text,
      files.filter((_, index) => kinds[index] === 'report').map(({ bytes }) => bytes),
    ),
    unread: [...new Set(unsuited), ...(hasMoreFiles ? [FILES_LEFT] : [])],
  };
}
