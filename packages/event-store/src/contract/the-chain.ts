import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { emptyChain, verifyChain } from '../verify.js';
import { answered } from './answered.js';
import type { Opened } from './opened.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

export const theChain = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('the chain', () => {
    it('of an empty store is the hash of its library system', async () => {
      const store = await open();
      const head = await answered(verifyChain(store));
      expect(head).toEqual({ position: 0, hash: sha256(store.librarySystem).toString('hex') });
      expect(head).toEqual(emptyChain(store.librarySystem));
    });

    it('links each event by SHA-256(previous 32 bytes ‖ RFC 8785 of everything else)', async () => {
      const store = await open();
      await answered(store.append([someEvent({ tags: ['b', 'a', 'b'], data: { z: 1e21, é: '𝄞' } })]));
      await answered(store.append([someEvent(), someEvent({ metadata: { nested: { 2: [], 10: {} } } })]));
      let previous = sha256(store.librarySystem);
      for (const { hash, ...everythingElse } of await answered(store.read('everything'))) {
        expect(Object.keys(everythingElse).toSorted()).toEqual([
          'data',
          'id',
          'metadata',
          'position',
          'recordedAt',
          'schemaVersion',
          'tags',
          'type',
        ]);
        previous = sha256(previous, canonicalize(everythingElse) ?? '');
        expect(hash).toBe(previous.toString('hex'));
      }
      expect(await answered(verifyChain(store))).toEqual({ position: 3, hash: previous.toString('hex') });
    });

    it('is begun by a library system of any name', async () => {
      const librarySystem = `図書館 𝄞 ${crypto.randomUUID()}`;
      const store = await open({ librarySystem });
      expect(store.librarySystem).toBe(librarySystem);
      const [event] = await answered(store.append([someEvent()]));
      const { hash, ...everythingElse } = event ?? {};
      expect(hash).toBe(sha256(sha256(librarySystem), canonicalize(everythingElse) ?? '').toString('hex'));
    });
  });
};
