import { describe, expect, it } from 'vitest';
import { limitFaults } from './faults.js';
import { storeError } from './store-error.js';
import { shortenTexts } from './shorten-texts.js';

describe('an error', () => {
  it('quotes the beginning of a long text, and its length', () => {
    const path = 'x'.repeat(5_000_000);
    const { message, details } = storeError('invalid-input', { path, reason: 'is an unknown field' });
    expect(details).toMatchObject({ path: `${'x'.repeat(1_000)}… (5000000 characters)` });
    expect(message.length).toBeLessThan(1_500);
  });

  it('lists at most 20 faults', () => {
    const faults = Array.from({ length: 100_000 }, (_, index) => ({ path: `[${index}]`, reason: 'is bad' }));
    const { message } = storeError('invalid-input', limitFaults([{ path: '', reason: 'is bad' }, ...faults]));
    expect(message.match(/is bad/g)).toHaveLength(20);
  });

  it('leaves short texts unchanged, at any depth', () => {
    const details = {
      store: 'a',
      damaged: true as const,
      others: [{ path: 'b', none: null, gone: undefined }],
    };
    expect(shortenTexts(details)).toEqual(details);
  });
});
