import { answered, failedWith } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import {
  byThemselves,
  change,
  password,
  quickHasher,
  registeredIn,
  withPassword,
} from '../contract/index.js';
import { inMemoryPatronRegistry } from '../in-memory.js';
import { randomUUID } from 'node:crypto';

const never = () => new Promise<never>(() => undefined);

const unavailable = { registry: 'The password hasher' };

it('a hasher that hangs fails a login and a password within its limit, and the registry goes on', async () => {
  let isHung = false;
  const hasher: typeof quickHasher = {
    ...quickHasher,
    hash: (...given) => (isHung ? never() : quickHasher.hash(...given)),
    verify: (...given) => (isHung ? never() : quickHasher.verify(...given)),
  };
  const registry = inMemoryPatronRegistry({ librarySystem: 'library-1', hasher, hasherLimitMs: 1_000 });
  const { card, patron } = await withPassword(registry);
  const code = await answered(registry.issueCode({ commandId: randomUUID(), patron, hours: 1 }));
  isHung = true;
  const login = registry.logIn({ card, password });
  expect(await failedWith('registry-unavailable', login)).toMatchObject(unavailable);
  const setting = change(registry, 'SetPassword', {
    ...byThemselves(),
    card,
    code,
    password: `${password}-2`,
  });
  expect(await failedWith('registry-unavailable', setting)).toMatchObject(unavailable);
  await registeredIn(registry);
  isHung = false;
  expect(await answered(registry.logIn({ card, password }))).toBe(patron);
});
