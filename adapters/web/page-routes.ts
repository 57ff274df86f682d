import type { ServerResponse } from 'node:http';
import type { Corpus } from '../../src/corpus/corpus';
import { findArticle } from '../../src/corpus/find-article';
import type { Route } from '../../src/server';
import type { PageFiles } from './page-files';

/** One document is behind all addresses of the page; which of them it is, it reads from its own address. */
export function pageRoutes({ document, assets }: PageFiles, corpus: Corpus): readonly Route[] {
  const sendDocument = (response: ServerResponse, status: number) => {
    response.writeHead(status, {
      ...HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    response.end(document);
  };
  return [
    { ...GET, path: '/', handle: async (_, response) => sendDocument(response, 200) },
    { ...GET, path: '/articles', handle: async (_, response) => sendDocument(response, 200) },
    {
      ...GET,
      path: '/article/:id',
      handle: async ({ params }, response) =>
        sendDocument(response, findArticle(corpus, params.id ?? '') ? 200 : 404),
    },
    {
      ...GET,
      path: '/assets/:name',
      async handle({ params }, response) {
        const asset = assets.get(params.name ?? '');
        if (asset === undefined) return void response.writeHead(404, HEADERS).end();
        response.writeHead(200, { ...HEADERS, 'Content-Type': asset.type, 'Cache-Control': UNCHANGING });
        response.end(asset.bytes);
      },
    },
  ];
}

const GET = { method: 'get', bodyLimit: 0 } as const;

/** The name of an asset changes with its contents. */
const UNCHANGING = 'public, max-age=31536000, immutable';

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;
