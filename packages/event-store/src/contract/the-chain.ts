import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { emptyChain } from '../chain.js';
import { verifyChain } from '../verify.js';
import { answered } from './answered.js';
import type { Opened } from './opened.js';
import { record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const theChain = ({ describe, expect, it }: TestRunner, open: Opened): void => {
  describe('the chain', () => {
    it('of an empty store is the hash of its library system', async () => {
      const store = await open();
      const head = await answered(verifyChain(store));
      expect(head).toEqual({ position: 0, hash: sha256(store.librarySystem) });
      expect(head).toEqual(emptyChain(store.librarySystem));
    });

    it('links each event by SHA-256(previous hash in hexadecimal ‖ RFC 8785 of everything else)', async () => {
      const store = await open();
      await answered(store.append([someEvent({ tags: ['b', 'a', 'b'], data: { z: 1e21, é: '𝄞' } })]));
      await answered(store.append([someEvent(), someEvent({ metadata: { nested: { 2: [], 10: {} } } })]));
      let previous = sha256(store.librarySystem);
      for (const { hash, ...everythingElse } of await answered(store.records())) {
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
        previous = sha256(`${previous}${canonicalize(everythingElse)}`);
        expect(hash).toBe(previous);
      }
      expect(await answered(verifyChain(store))).toEqual({ position: 3, hash: previous });
    });

    it('can begin with any name of a library system', async () => {
      const librarySystem = `図書館 𝄞 ${crypto.randomUUID()}`;
      const store = await open({ librarySystem });
      expect(store.librarySystem).toBe(librarySystem);
      const [event] = await record(store, [someEvent()]);
      const { hash, ...everythingElse } = event ?? {};
      expect(hash).toBe(sha256(`${sha256(librarySystem)}${canonicalize(everythingElse)}`));
    });
  });
};
