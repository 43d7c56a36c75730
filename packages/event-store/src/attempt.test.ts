import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { attempt, unwrap } from './attempt.js';

describe('a work', () => {
  it('returns the result of its steps', async () => {
    const work = attempt(async function* () {
      const one = yield* unwrap(await Promise.resolve(E.right(1)));
      return one + (yield* unwrap(E.right(2)));
    });
    expect(await work).toEqual(E.right(3));
  });

  it('ends with the first failure, and closes its open resources', async () => {
    const done: string[] = [];
    async function* opened() {
      try {
        yield await Promise.resolve('page');
        yield 'another page';
      } finally {
        done.push('closed');
      }
    }
    const work = attempt(async function* () {
      for await (const page of opened()) {
        done.push(page);
        yield* unwrap(E.left('it failed'));
      }
      done.push('went on');
    });
    expect(await work).toEqual(E.left('it failed'));
    expect(done).toEqual(['page', 'closed']);
  });
});
