import { createInOrder } from '../src/in-order';

/** Work that notes its beginning and end, and ends when a test says so. */
function someWork(name: string, seen: string[]) {
  let end = () => {};
  const done = new Promise<void>(resolve => {
    end = resolve;
  });
  const work = async () => {
    seen.push(`${name} begins`);
    await done;
    seen.push(`${name} ends`);
  };
  return { work, end };
}

test('what concerns one key is done one after the other, in the order in which it was asked for', async () => {
  const inOrder = createInOrder();
  const seen: string[] = [];
  const edit = someWork('edit', seen);
  const secondEdit = someWork('second edit', seen);
  const deletion = someWork('deletion', seen);
  const first = inOrder('message', edit.work);
  const second = inOrder('message', secondEdit.work);
  deletion.end();
  edit.end();
  await first;
  // What is known of the first is forgotten by then; what is known of the second must not be.
  await new Promise(resolve => setImmediate(resolve));
  const third = inOrder('message', deletion.work);
  secondEdit.end();
  await Promise.all([second, third]);
  expect(seen).toEqual([
    'edit begins',
    'edit ends',
    'second edit begins',
    'second edit ends',
    'deletion begins',
    'deletion ends',
  ]);
});

test('different keys do not wait for each other', async () => {
  const inOrder = createInOrder();
  const seen: string[] = [];
  const slow = someWork('slow', seen);
  const quick = someWork('quick', seen);
  const first = inOrder('a', slow.work);
  quick.end();
  await inOrder('b', quick.work);
  expect(seen).toEqual(['slow begins', 'quick begins', 'quick ends']);
  slow.end();
  await first;
});

test('who asked sees the failure, and what comes after is done all the same', async () => {
  const inOrder = createInOrder();
  const seen: string[] = [];
  const failing = inOrder('a', () => Promise.reject(new Error('no room')));
  const next = inOrder('a', async () => {
    seen.push('next');
  });
  await expect(failing).rejects.toThrow('no room');
  await next;
  expect(seen).toEqual(['next']);
});

test('work that is asked for later, when all is done, is done too', async () => {
  const inOrder = createInOrder();
  const seen: string[] = [];
  for (const name of ['first', 'second']) {
    await inOrder('a', async () => {
      seen.push(name);
    });
  }
  expect(seen).toEqual(['first', 'second']);
});

test('work that asks for more of the same key, without waiting for it, has it done after itself', async () => {
  const inOrder = createInOrder();
  const seen: string[] = [];
  let inner = Promise.resolve();
  await inOrder('a', async () => {
    inner = inOrder('a', async () => {
      seen.push('inner');
    });
    seen.push('outer');
  });
  await inner;
  expect(seen).toEqual(['outer', 'inner']);
});
