import { hokkaido } from '@torioki/lending';
import { titleId } from '@torioki/lending/samples';
import { orThrow } from '@torioki/event-store';
import { defineRule } from '../index.js';
import type { OwnRule } from '../ports/own-rule.js';
import { atHeadquarters } from './fixture.js';
import { openDay, shelf } from './open-day.js';

/** At most `limit` open reservations, under all pseudonyms of the person. */
export const reservationLimit = (limit: number, change: Partial<OwnRule> = {}): OwnRule => ({
  ...defineRule({
    code: 'host:few-reservations',
    version: 3,
    command: ['reserve', 'reserveInOrder'],
    reads: (_, read) => ({ theirs: read.person() }),
    judge: ({ command, states: { theirs } }) =>
      theirs.reservations.size + command.lines.length > limit ? { facts: { most: limit } } : undefined,
    texts: { ja: ({ most }) => `予約は${most}件までです。`, en: ({ most }) => `At most ${most}.` },
  }),
  ...change,
});

/** A library with rules of the host, a patron, and one copy each of twelve titles. */
export const openWithRules = async (...rules: readonly OwnRule[]) => {
  const day = await openDay('2021-04-03 10:00', {
    facts: shelf(12),
    rules,
    policy: { ...hokkaido, reservationLimit: 4 },
  });
  const patron = await day.registered();
  const portal = day.library.portal(patron);
  const wants = (...titles: readonly number[]) => ({
    lines: atHeadquarters(...titles.map((title) => titleId(title))),
  });
  const recorded = async () => orThrow(await day.events.records()).length;
  return { ...day, patron, portal, wants, recorded };
};
