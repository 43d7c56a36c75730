import { everybody } from '@torioki/lending/testing';
import * as E from 'fp-ts/lib/Either.js';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { PatronDesk, PatronView } from '../index.js';
import { application, openDay } from '../testing/open-day.js';

const opened = async () => {
  const { library, registered } = await openDay('2021-04-03 10:00');
  const form = application();
  return { library, card: form.card, patron: await registered(form) };
};

const keepers = ['counter', 'general-materials'];
const handers = [...keepers, 'branch'];

type Look = (desk: PatronDesk, patron: string, card: string) => Promise<unknown>;

const live = (view: PatronView<unknown>) => firstValueFrom(view.live).then(E.right, E.left);

/** What a desk shows, and to whom. */
const looks: readonly (readonly [what: string, allowed: readonly string[], look: Look])[] = [
  ['whose card this is', handers, (desk, _, card) => desk.patronWithCard(card)],
  ['what is set aside', handers, (desk, patron) => desk.file(patron).setAside.now()],
  ['what is set aside, live', handers, (desk, patron) => live(desk.file(patron).setAside)],
  ['the particulars', keepers, (desk, patron) => desk.file(patron).patron()],
  ['the reservations', keepers, (desk, patron) => desk.file(patron).reservations.now()],
  ['the reservations, live', keepers, (desk, patron) => live(desk.file(patron).reservations)],
  ['the loans', keepers, (desk, patron) => desk.file(patron).loans.now()],
  ['the loans, live', keepers, (desk, patron) => live(desk.file(patron).loans)],
];

it('a card tells who holds it, and not where they live or what they read', async () => {
  const { library, patron, card } = await opened();
  const found = await library
    .patronDesk({ role: 'branch', staff: 'B-01', location: 'WKN' })
    .patronWithCard(card);
  expect(found).toEqual(
    E.right({
      id: patron,
      name: '佐藤 みのり',
      cards: [{ number: card, issuedOn: '2021-04-03', sentOn: null }],
    }),
  );
});

describe.each(looks)('a desk shows %s', (_, allowed, look) => {
  it.each(everybody)('to $role or not', async (actor) => {
    const { library, patron, card } = await opened();
    const { role } = actor;
    expect(await look(library.patronDesk(actor), patron, card)).toMatchObject(
      allowed.includes(role)
        ? { _tag: 'Right' }
        : E.left({ is: 'refused', refusals: [{ code: 'actor-not-allowed', role, allowed }] }),
    );
  });

  it.each([undefined, null, 'counter', { role: 'counter' }, { role: 'director' }])(
    'not to %j, who is nobody',
    async (nobody) => {
      const { library, patron, card } = await opened();
      expect(await look(library.patronDesk(nobody as never), patron, card)).toMatchObject({
        left: { is: 'failed', error: { code: 'invalid-input', details: { path: 'actor' } } },
      });
    },
  );
});
