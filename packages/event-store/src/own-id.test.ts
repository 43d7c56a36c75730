import fc from 'fast-check';
import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { isOwnId, ownId } from './own-id.js';

const namespace = '9f0c2f2e-4f3e-4a53-8d4b-0c1a6f1d2e3f';

describe('an id of its own', () => {
  it('is a UUID of version 8 in lower case, always the same for one namespace and name', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (within, name) => {
        const id = ownId(within, name);
        expect({ isUuid: validate(id), version: version(id) }).toEqual({ isUuid: true, version: 8 });
        expect(id).toBe(id.toLowerCase());
        expect(ownId(within, name)).toBe(id);
        expect(isOwnId(id)).toBe(true);
      }),
    );
  });

  it('differs for another namespace or name', () => {
    expect(new Set([ownId(namespace, 'a'), ownId(namespace, 'b'), ownId('a', 'b')]).size).toBe(3);
  });

  it('never changes once it was recorded', () => {
    expect(ownId(namespace, 'loan')).toBe('42fbd8d6-cb2f-836e-a4ca-3c927932dee8');
  });

  it('has no other version', () => {
    fc.assert(
      fc.property(fc.uuid({ version: [1, 2, 3, 4, 5, 6, 7] }), (id) => {
        expect(isOwnId(id)).toBe(false);
      }),
    );
  });
});
