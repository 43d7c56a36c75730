import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import {
  byThemselves,
  makeChange,
  password,
  quickHasher,
  registerIn,
  registerWithPassword,
} from '../contract/index.js';
import { inMemoryPatronRegistry } from '../in-memory.js';
import { randomUUID } from 'node:crypto';

const never = () => new Promise<never>(() => undefined);

const unavailable = { registry: 'The password hasher' };

it('fails a login and a new password within the time limit if the hasher hangs, and then continues', async () => {
  let isHung = false;
  const hasher: typeof quickHasher = {
    ...quickHasher,
    hash: (...given) => (isHung ? never() : quickHasher.hash(...given)),
    verify: (...given) => (isHung ? never() : quickHasher.verify(...given)),
  };
  const registry = inMemoryPatronRegistry({ librarySystem: 'library-1', hasher, hasherLimitMs: 1_000 });
  const { card, patron } = await registerWithPassword(registry);
  const code = await unwrapAnswer(registry.issueCode({ commandId: randomUUID(), patron, hours: 1 }));
  isHung = true;
  const login = registry.logIn({ card, password });
  expect(await expectFailure('registry-unavailable', login)).toMatchObject(unavailable);
  const setting = makeChange(registry, 'SetPassword', {
    ...byThemselves(),
    card,
    code,
    password: `${password}-2`,
  });
  expect(await expectFailure('registry-unavailable', setting)).toMatchObject(unavailable);
  await registerIn(registry);
  isHung = false;
  expect(await unwrapAnswer(registry.logIn({ card, password }))).toBe(patron);
});
