import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Problem } from './problems/problem.js';
import { counter } from './testing/actors.js';
import { openServed, type Sent } from './testing/open-served.js';

const body = { copy: 'T0001-1' };
const patron = randomUUID();
const deep = '{"a":'.repeat(9) + '1' + '}'.repeat(9);

type Bad = readonly [what: string, path: string, sent: Sent, status: number, code: string, at?: string];

const bad: readonly Bad[] = [
  ['no caller', '/desk/secure', { body, headers: { 'X-Caller': 'null' } }, 401, 'caller-unknown'],
  ['a patron at a desk', '/desk/secure', { body, as: patron }, 403, 'caller-not-allowed'],
  ['a patron at a file', '/patron/loans', { as: patron }, 403, 'caller-not-allowed'],
  ['a patron at a view', '/views/pullList', { body: {}, as: patron }, 403, 'caller-not-allowed'],
  ['staff at a portal', '/me/loans', {}, 403, 'caller-not-allowed'],
  ['a patron at the health of the library', '/health', { as: patron }, 403, 'caller-not-allowed'],
  ['a counter at pending records', '/recordPending', { as: counter }, 403, 'caller-not-allowed'],
  [
    'another role',
    '/desk/addCopy',
    { body: { copy: 'N', title: 'N', loanClass: 'circulating', source: 'own' }, as: counter },
    403,
    'actor-not-allowed',
  ],
  ['no such path', '/desk/constructor', { body }, 404, 'path-unknown'],
  ['a path of the prototype', '/me/__proto__', { as: patron }, 404, 'path-unknown'],
  ['a zero byte in a path', '/desk/secure%00', { body }, 404, 'path-unknown'],
  ['an unknown patron', '/patron/loans', { headers: { Patron: patron } }, 404, 'patron-unknown'],
  ['no patron', '/patron/loans', {}, 400, 'invalid-input', 'Patron'],
  ['another method', '/desk/secure', {}, 405, 'method-not-allowed'],
  ['another method of a rehearsal', '/desk/secure/rehearsal', {}, 405, 'method-not-allowed'],
  ['another method of a view', '/views/titleQueue?title=T', { body }, 405, 'method-not-allowed'],
  ['another method of a patron’s view', '/me/loans', { body, as: patron }, 405, 'method-not-allowed'],
  ['a rehearsal of a query', '/desk/search/rehearsal', {}, 404, 'path-unknown'],
  [
    'an answer as a page',
    '/desk/secure',
    { body, headers: { Accept: 'text/html' } },
    406,
    'answer-not-acceptable',
  ],
  ['a long body', '/desk/secure', { body: ' '.repeat(65_537) }, 413, 'body-too-large'],
  ['a long query', `/views/titleQueue?title=${'T'.repeat(5_000)}`, {}, 414, 'query-too-long'],
  [
    'a form',
    '/desk/secure',
    { body: 'copy=T0001-1', headers: { 'Content-Type': 'text/plain' } },
    415,
    'body-not-json',
  ],
  ['no JSON', '/desk/secure', { body: '{"copy": }' }, 400, 'invalid-input', 'body'],
  ['a comment', '/desk/secure', { body: '{} // yes' }, 400, 'invalid-input', 'body'],
  ['a list', '/desk/secure', { body: [] }, 400, 'invalid-input', 'body'],
  ['null', '/desk/secure', { body: 'null' }, 400, 'invalid-input', 'body'],
  ['a name twice', '/desk/secure', { body: '{"copy":"A","copy":"B"}' }, 400, 'invalid-input', 'copy'],
  ['nine levels', '/desk/secure', { body: deep }, 400, 'invalid-input', 'a.a.a.a.a.a.a.a'],
  ['a prototype', '/desk/secure', { body: '{"__proto__":{"copy":"A"}}' }, 400, 'invalid-input'],
  ['a lone surrogate', '/desk/secure', { body: '{"copy":"\\ud800"}' }, 400, 'invalid-input', 'copy'],
  ['an unknown field', '/desk/secure', { body: { ...body, to: 1 } }, 400, 'invalid-input', 'to'],
  [
    'an own id in the body',
    '/desk/secure',
    { body: { ...body, commandId: 'x' } },
    400,
    'invalid-input',
    'commandId',
  ],
  [
    'no key',
    '/desk/secure',
    { body, headers: { 'Idempotency-Key': '' } },
    400,
    'invalid-input',
    'Idempotency-Key',
  ],
  ['half a character in a query', '/views/titleQueue?title=%E0%A4%A', {}, 400, 'invalid-input', 'title'],
  ['an unknown argument', '/views/policies?moon=1', {}, 400, 'invalid-input', 'moon'],
  ['an unknown argument beside another', '/views/holdings?title=T&moon=1', {}, 400, 'invalid-input', 'moon'],
  ['no argument', '/views/titleQueue', {}, 400, 'invalid-input', 'title'],
  ['an argument twice', '/views/titleQueue?title=A&title=B', {}, 400, 'invalid-input', 'title'],
  ['a wrong position', '/views/policies?position=soon', {}, 400, 'invalid-input', 'position'],
  ['a position twice', '/views/policies?position=1&position=2', {}, 400, 'invalid-input', 'position'],
  ['a field of a query without fields', '/desk/recipients?moon=1', {}, 400, 'invalid-input', 'moon'],
  ['an unknown field of a page', '/desk/cardsToSend', { body: { moon: 1 } }, 400, 'invalid-input', 'moon'],
  [
    'a field beside an argument',
    '/desk/patronWithCard',
    { body: { card: '1', moon: 1 } },
    400,
    'invalid-input',
    'moon',
  ],
  [
    'an unknown field of a search',
    '/desk/search',
    { body: { text: '佐藤', moon: 1 } },
    400,
    'invalid-input',
    'moon',
  ],
  ['an unknown field of a patron’s view', '/me/loans?moon=1', { as: patron }, 400, 'invalid-input', 'moon'],
  ['a prototype in a query', '/me/loans?__proto__=1', { as: patron }, 400, 'invalid-input', '__proto__'],
  [
    'arguments in the address of a view of a person',
    '/views/patronLoans?borrower=1',
    { body: { borrower: [] } },
    400,
    'invalid-input',
    'borrower',
  ],
  ...['first', 'after', 'only'].map((name): Bad => [
    `${name} in the address of a view with pages`,
    `/views/pullList?${name}=1`,
    { body: {} },
    400,
    'invalid-input',
    name,
  ]),
  ['a number as a text', '/views/pullList', { body: { first: '5' } }, 400, 'invalid-input', 'first'],
  ['a list of one number', '/views/pullList', { body: { first: [5] } }, 400, 'invalid-input', 'first'],
  ['a name of a list', '/views/overdue', { body: { only: 'lent' } }, 400, 'invalid-input', 'only'],
  ['a list twice', '/views/overdue', { body: { only: ['lent', 'lent'] } }, 400, 'invalid-input', 'only'],
  ['no page', '/views/overdue', { body: { after: 'x' } }, 400, 'invalid-input', 'after'],
];

/** The codes of the answers that are refusals of the library. */
const refused = ['actor-not-allowed', 'patron-unknown'];

describe('bad input', () => {
  it.each(bad.map(([what, ...rest]) => ({ what, rest })))(
    '$what',
    async ({ rest: [path, sent, status, code, at] }) => {
      const { send } = await openServed();
      const got = await send(path, sent);
      const problem = got.json as Problem;
      const type = refused.includes(code)
        ? `/openapi.json#/components/schemas/refusal-${code}`
        : `/openapi.json#/components/responses/Problem${status}`;
      expect(got.headers.get('Content-Type')).toBe('application/problem+json');
      expect(problem).toMatchObject({ status, code, retryable: false, type });
      expect(got.status).toBe(status);
      if (at !== undefined) expect(problem.faults?.map((fault) => fault.path)).toContain(at);
      expect((await send('/views/policies')).status).toBe(200);
    },
  );

  it('several faults of a view', async () => {
    const { send } = await openServed();
    const { json } = await send('/views/branchShipments', {
      body: { day: 'soon', moon: 1, sun: 2, first: 0 },
    });
    const { faults = [] } = json as Problem;
    expect(faults.map(({ path }) => path)).toEqual(['location', 'day', 'first', 'moon', 'sun']);
  });

  it.each([1, 2, 6, 8])('a key of version %i', async (version) => {
    const { send } = await openServed();
    const key = `12345678-1234-${version}234-8234-123456789abc`;
    expect(await send('/desk/secure', { body, headers: { 'Idempotency-Key': key } })).toMatchObject({
      status: 400,
      json: { faults: [{ path: 'Idempotency-Key' }] },
    });
  });
});

it('makes a command id from another text, of its own for each caller', async () => {
  const { send } = await openServed();
  const headers = { 'Idempotency-Key': 'order 17' };
  const ids: unknown[] = [];
  for (const as of [counter, counter, { ...counter, staff: 'C-02' }]) {
    const { json } = await send('/desk/secure', { body: { copy: 'UNKNOWN' }, headers, as });
    ids.push((json as Problem).commandId);
  }
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});
