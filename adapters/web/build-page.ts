import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundledCorpus } from '../../src/corpus/bundled-corpus';

/** Builds the page into `dist/page`: its document, and scripts and styles under names that change with their contents. */
async function buildPage(root: string): Promise<void> {
  const source = join(root, 'adapters/web/page');
  const target = join(root, 'dist/page');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(source, 'main.tsx'), join(source, 'page.css')],
    outdir: join(target, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.txt': 'text' },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  const nameOf = (entry: string) => {
    const made = Object.entries(metafile.outputs).find(
      ([, { entryPoint }]) => entryPoint === relative(root, join(source, entry)),
    );
    if (made === undefined) throw new Error(`${entry} was not built`);
    return `/assets/${basename(made[0])}`;
  };
  const document = readFileSync(join(source, 'index.html'), 'utf8')
    .replace('main.tsx', nameOf('main.tsx'))
    .replace('page.css', nameOf('page.css'));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'index.html'), document);
}

buildPage(dirname(bundledCorpus()));
