import type { PageFiles } from '../../adapters/web/page-files';

/** A page that was built, of one script and one style. */
export const PAGE: PageFiles = {
  document: Buffer.from('<!doctype html><title>NDR Triage</title><script src="/assets/main-1A.js"></script>'),
  assets: new Map([
    ['main-1A.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('console.log("é")') }],
    ['page-2B.css', { type: 'text/css; charset=utf-8', bytes: Buffer.from('body{color:red}') }],
  ]),
};
