import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { findHeadPosition } from '@torioki/event-store/contract';
import { hokkaido, hokkaidoProfile, townProfile } from '@torioki/lending';
import { inMemoryPatronRegistry, type Mailer } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { openLibrary, type LibraryOptions } from './index.js';

const clock = () => new Date('2021-04-03T10:00:00+09:00');

const openedWith = (librarySystem: string, mailer?: Mailer, profile = hokkaidoProfile) =>
  openLibrary({
    events: inMemoryEventStore({ librarySystem: 'torioki-test', clock }),
    people: inMemoryPatronRegistry({ librarySystem, clock }),
    policy: hokkaido,
    profile,
    clock,
    ...(mailer === undefined ? {} : { mailer }),
  });

it('refuses the patrons of another library system', async () => {
  expect(await openedWith('other')).toMatchObject({
    error: { code: 'other-library-system', details: { expected: 'torioki-test', found: 'other' } },
  });
});

it.each([
  ['a word', 'smtp'],
  ['nothing', null],
  ['an object without send', {}],
  ['an object with a send that is not a function', { send: 'smtp.example.jp' }],
])('refuses a mailer that cannot send: %s', async (_, mailer) => {
  expect(await openedWith('torioki-test', mailer as never)).toMatchObject({
    error: {
      code: 'invalid-input',
      details: { path: 'mailer' },
      message: expect.stringContaining('with a function send') as string,
    },
  });
});

it('refuses a mailer without patrons', async () => {
  const options: LibraryOptions & Record<'mailer', unknown> = {
    events: inMemoryEventStore({ librarySystem: 'torioki-test', clock }),
    policy: hokkaido,
    profile: hokkaidoProfile,
    clock,
    mailer: { send: () => Promise.resolve('sent') },
  };
  expect(await openLibrary(options)).toMatchObject({
    error: {
      code: 'invalid-input',
      details: { path: 'people' },
      message: expect.stringContaining('is missing') as string,
    },
  });
  expect(await findHeadPosition(options.events)).toBe(0);
});

describe('a profile without contact details', () => {
  const send = () => Promise.resolve('sent' as const);

  it('is refused with a mailer: each missing detail is named', async () => {
    const answer = await openedWith('torioki-test', { send }, townProfile);
    const reason = 'must not be null, because the mails of your mailer show it';
    expect(answer).toMatchObject({
      error: {
        code: 'invalid-input',
        details: {
          ...{ path: 'profile.address', reason },
          others: ['phone', 'mail'].map((detail) => ({ path: `profile.${detail}`, reason })),
        },
      },
    });
    const { address, phone } = hokkaidoProfile;
    expect(await openedWith('torioki-test', { send }, { ...townProfile, address, phone })).toMatchObject({
      error: { details: { path: 'profile.mail' } },
    });
  });

  it('is enough without a mailer; a fax is never needed', async () => {
    const { address, phone, mail } = hokkaidoProfile;
    for (const answer of [
      await openedWith('torioki-test', undefined, townProfile),
      await openedWith('torioki-test', { send }, { ...townProfile, address, phone, mail }),
    ])
      await orThrow(answer).library.close();
  });
});

it('fails to open while the registry throws', async () => {
  const registry = inMemoryPatronRegistry({ librarySystem: 'torioki-test', clock });
  const opening = openLibrary({
    events: inMemoryEventStore({ librarySystem: 'torioki-test', clock }),
    people: { ...registry, listPending: () => expect.fail('佐藤 みのり') },
    policy: hokkaido,
    profile: hokkaidoProfile,
    clock,
  });
  expect(await opening).toMatchObject({
    error: {
      code: 'store-unavailable',
      message: expect.stringContaining('during openLibrary') as string,
    },
  });
});
