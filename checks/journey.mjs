import { inMemoryEventStore, reading, requiring, runner, verifyChain } from '@torioki/event-store';

const left = (value) => ({ _tag: 'Left', left: value });
const right = (value) => ({ _tag: 'Right', right: value });

const lent = {
  name: 'lent',
  query: [{ types: ['Lent'], tags: ['copy:1'] }],
  initial: false,
  evolve: () => true,
};

const lend = {
  type: 'Lend',
  decode: right,
  encode: (command) => command,
  *plan() {
    const { isLent } = yield* reading({ isLent: lent });
    yield* requiring(isLent ? left(['already-lent']) : right(undefined));
    return [{ type: 'Lent', copy: 1 }];
  },
};

const codec = {
  encode: ({ type, copy }) => ({ type, schemaVersion: 1, tags: [`copy:${copy}`], data: { copy } }),
  decode: ({ type, data }) => right({ type, ...data }),
};

const store = inMemoryEventStore({ librarySystem: 'example' });
const run = runner({ store, codec });
const at = '2026-04-01T01:00:00.000Z';
const outcomes = [
  await run(lend, { type: 'Lend', at, id: '8c5ff1a7-5dc9-4ddb-8c9f-5a07a64dd4b5' }),
  await run(lend, { type: 'Lend', at, id: '8c5ff1a7-5dc9-4ddb-8c9f-5a07a64dd4b5' }),
  await run(lend, { type: 'Lend', at, id: '0f0c7a3c-22c7-4be6-a8a7-6a3a6a1f3f0e' }),
];
const chain = await verifyChain(store);
await store.close();

console.log(JSON.stringify({ outcomes, verified: chain.right.position }));
