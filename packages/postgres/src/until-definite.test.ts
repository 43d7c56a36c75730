import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { DatabaseError, type Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { attemptStatement } from './statement.js';
import { attemptUntilDefinite } from './until-definite.js';

const serverSays = (sqlState: string) =>
  Object.assign(new DatabaseError(`it says ${sqlState}`, 8, 'error'), { code: sqlState });

const lost = new Error('Connection terminated unexpectedly');

interface Step {
  readonly at: 'connecting' | 'asking';
  readonly meets: Error;
}

/**
 * Queries a server that fails as given and then answers. Records how each connection was returned to the
 * pool.
 */
const asking = (...steps: readonly Step[]) => {
  const left = [...steps];
  const given: (boolean | undefined)[] = [];
  const fails = (at: Step['at']) => (left[0]?.at === at ? left.shift()?.meets : undefined);
  const answerTo = (at: Step['at'], answer: unknown) => {
    const failure = fails(at);
    return failure ? Promise.reject(failure) : Promise.resolve(answer);
  };
  const client = {
    query: () => answerTo('asking', { rows: [{ one: 1 }] }),
    release: (destroy?: boolean) => given.push(destroy),
  };
  const pool = { connect: () => answerTo('connecting', client) } as unknown as Pool;
  const answer = attemptUntilDefinite(
    'The store',
    new AbortController().signal,
    attemptStatement(pool, ['SELECT 1 AS one']),
  );
  return { answer, given };
};

const connecting = (meets: Error): Step => ({ at: 'connecting', meets });
const sending = (meets: Error): Step => ({ at: 'asking', meets });

describe('a statement', () => {
  it.each([
    ['the server does not run yet', [connecting(new Error('ECONNREFUSED')), connecting(serverSays('57P03'))]],
    ['there are too many connections', [connecting(serverSays('53300'))]],
    ['the connection is lost', [sending(lost), connecting(lost), sending(lost)]],
    ['the server shuts down', [sending(serverSays('57P01')), sending(serverSays('57P02'))]],
    ['transactions conflict', [sending(serverSays('40001')), sending(serverSays('40P01'))]],
  ])('is sent again while %s', async (_, steps) => {
    expect(await unwrapAnswer(asking(...steps).answer)).toEqual([{ one: 1 }]);
  });

  it('that is refused is refused, also after attempts that did not reach the server', async () => {
    const full = sending(serverSays('53100'));
    await expectFailure('store-full', asking(full).answer);
    await expectFailure('store-full', asking(connecting(lost), full).answer);
    await expectFailure('store-full', asking(sending(serverSays('40001')), full).answer);
  });

  it('that is refused after an attempt of unknown outcome has an unknown outcome', async () => {
    const { answer } = asking(sending(lost), connecting(lost), sending(serverSays('53100')));
    expect(await expectFailure('store-unavailable', answer)).toMatchObject({ reason: 'it says 53100' });
  });

  it('is not sent again when the server finally refuses the connection', async () => {
    const { answer } = asking(connecting(serverSays('28P01')));
    expect(await expectFailure('store-unavailable', answer)).toMatchObject({ reason: 'it says 28P01' });
  });

  it('returns its connection, and discards a lost one', async () => {
    const { answer, given } = asking(sending(lost), sending(serverSays('40001')));
    await unwrapAnswer(answer);
    expect(given).toEqual([true, false, false]);
  });
});
