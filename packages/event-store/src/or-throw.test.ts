import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { orThrow, storeError } from './index.js';

const limit = { code: 'renewal-limit-reached', limit: 1 } as const;

type Answer =
  | { readonly is: 'accepted'; readonly position: number }
  | { readonly is: 'refused'; readonly refusals: readonly (typeof limit)[] }
  | { readonly is: 'failed'; readonly error: Error };

const answer = (given: Answer): Answer => given;

describe('orThrow', () => {
  it('returns an answer that was neither refused nor failed, with its narrow type', () => {
    expect(orThrow(answer({ is: 'accepted', position: 7 })).position).toBe(7);
  });

  it('throws the error of a failed answer', () => {
    const error = storeError('store-full', { store: 'library.db' });
    expect(() => orThrow(answer({ is: 'failed', error }))).toThrow(error);
  });

  it('returns the value of an Either, or throws its error', () => {
    const error = storeError('store-full', { store: 'library.db' });
    expect(orThrow(E.right(7))).toBe(7);
    expect(() => orThrow(E.left(error))).toThrow(error);
  });

  it('throws every refusal, with its details in the text and in `details`', () => {
    const refused = () => orThrow(answer({ is: 'refused', refusals: [limit] }));
    expect(refused).toThrow('[{"code":"renewal-limit-reached","limit":1}]');
    expect(refused).toThrow(expect.objectContaining({ details: [limit] }));
  });
});
