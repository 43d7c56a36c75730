import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { emptyChain } from '../chain.js';
import { verifyChain } from '../verify.js';
import { unwrapAnswer } from './unwrap-answer.js';
import type { OpenStore } from './open-test-stores.js';
import { record } from './recording.js';
import { someEvent } from './some-event.js';
import type { TestRunner } from './test-runner.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const theChain = ({ describe, expect, it }: TestRunner, open: OpenStore): void => {
  describe('the chain', () => {
    it('of an empty store is the hash of its library system', async () => {
      const store = await open();
      const head = await unwrapAnswer(verifyChain(store));
      expect(head).toEqual({ position: 0, hash: sha256(store.librarySystem) });
      expect(head).toEqual(emptyChain(store.librarySystem));
    });

    it('links each event by SHA-256(previous hash in hexadecimal ‖ RFC 8785 of everything else)', async () => {
      const store = await open();
      await unwrapAnswer(store.append([someEvent({ tags: ['b', 'a', 'b'], data: { z: 1e21, é: '𝄞' } })]));
      await unwrapAnswer(store.append([someEvent(), someEvent({ metadata: { nested: { 2: [], 10: {} } } })]));
      let previous = sha256(store.librarySystem);
      for (const { hash, ...everythingElse } of await unwrapAnswer(store.records())) {
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
      expect(await unwrapAnswer(verifyChain(store))).toEqual({ position: 3, hash: previous });
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
