import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { fold } from '@torioki/lending/aggregates';
import { titleId } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { defineRule } from './index.js';
import type { OwnRule } from './ports/own-rule.js';
import { office } from './testing/open-day.js';
import { openWithRules, reservationLimit } from './testing/own-rules.js';

const reservedTitles = fold<readonly string[]>([])({
  Reserved: (titles, { title }) => [...titles, title],
});

describe('a broken rule', () => {
  const broken: readonly (readonly [string, Partial<OwnRule>, string])[] = [
    [
      'throws',
      {
        judge: () => {
          throw new TypeError('佐藤 みのり');
        },
      },
      'it ended with a thrown TypeError',
    ],
    [
      'answers a promise',
      { judge: (() => Promise.reject(new Error('late'))) as never },
      'it returned a promise',
    ],
    ['answers true', { judge: (() => true) as never }, 'it returned neither undefined nor { facts }'],
    ['answers null', { judge: (() => null) as never }, 'it returned neither undefined nor { facts }'],
    ['answers more', { judge: () => ({ facts: {}, accept: true }) }, 'it returned neither'],
    [
      'has facts of no plain form',
      { judge: (() => ({ facts: { when: new Date() } })) as never },
      'plain data',
    ],
    ['has large facts', { judge: () => ({ facts: { text: 'x'.repeat(1_024) } }) }, 'more than 1024 bytes'],
    [
      'has no text',
      { judge: () => ({ facts: {} }), texts: { ja: () => '', en: () => 'no' } },
      'texts.ja: must be a text of 1 to 2000 characters',
    ],
    [
      'has a long text',
      { judge: () => ({ facts: {} }), texts: { ja: () => 'あ'.repeat(2_001), en: () => 'no' } },
      'texts.ja: must be a text of 1 to 2000 characters',
    ],
    [
      'has no English',
      { judge: () => ({ facts: {} }), texts: { ja: () => 'だめ', en: (() => 7) as never } },
      'texts.en: must be a text of 1 to 2000 characters',
    ],
    [
      'throws while it reads',
      {
        reads: () => {
          throw new RangeError('x');
        },
      },
      'it ended with a thrown RangeError',
    ],
    ['reads something else', { reads: (() => ({ loan: {} })) as never }, 'its `reads`'],
    [
      'throws in its fold',
      {
        reads: (_, read) => ({
          made: read.events(
            fold(0)({
              CopyAdded: () => {
                throw new RangeError('佐藤');
              },
            }),
          ),
        }),
      },
      'it ended with a thrown RangeError',
    ],
    [
      'folds to a function',
      { reads: (_, read) => ({ made: read.events(fold(() => 0)({ CardIssued: (before) => before })) }) },
      'cannot be copied',
    ],
    ['reads later', { reads: (() => Promise.resolve({})) as never }, 'it returned a promise'],
    [
      'throws over a person',
      {
        facts: () => {
          throw new Error('佐藤');
        },
      },
      'it ended with a thrown Error',
    ],
    ['knows too much of a person', { facts: () => 'x'.repeat(2_000) }, 'more than 1024 bytes'],
  ];

  it.each(broken)('that %s fails the command, and nothing is recorded', async (_, change, reason) => {
    const { portal, wants, recorded, library } = await openWithRules(reservationLimit(2, change));
    const before = await recorded();
    const answer = await portal.reserve(wants(1));
    expect(answer).toMatchObject({
      is: 'failed',
      error: { code: 'host-rule-broken', details: { rule: 'host:few-reservations', command: 'Reserve' } },
    });
    if (answer.is !== 'failed') throw new Error('the command did not fail');
    expect(answer.error.message).toContain(reason);
    expect(JSON.stringify(answer.error)).not.toContain('佐藤');
    expect(await portal.rehearsal.reserve(wants(1))).toMatchObject({ is: 'failed' });
    expect(await recorded()).toBe(before);
    orThrow(
      await library
        .desk(office)
        .addCopy({ copy: 'C-99', title: titleId(1), loanClass: 'circulating', source: 'own' }),
    );
  });

  it.each(['person', 'eventsOfPerson'])(
    'fails a command without a person if it calls read.%s',
    async (verb) => {
      const reads = (_: object, read: Readonly<Record<string, (own: unknown) => unknown>>) => ({
        theirs: read[verb]?.(reservedTitles),
      });
      const { library } = await openWithRules({
        ...reservationLimit(2),
        command: 'addCopy',
        reads: reads as never,
      });
      const copy = { copy: 'C-99', title: titleId(1), loanClass: 'circulating', source: 'own' } as const;
      const answer = await library.desk(office).addCopy(copy);
      if (answer.is !== 'failed') throw new Error(answer.is);
      expect(answer.error).toMatchObject({ code: 'host-rule-broken' });
      expect(answer.error.message).toContain('it reads the person, but the command is not about a person');
    },
  );

  it('does not hide the first answer to a command that is sent again', async () => {
    let breaks = false;
    const rule = reservationLimit(2, {
      judge: () => {
        if (breaks) throw new Error('broken');
        return undefined;
      },
    });
    const { portal, wants } = await openWithRules(rule);
    const sent = { ...wants(1), commandId: randomUUID() };
    orThrow(await portal.reserve(sent));
    breaks = true;
    expect(await portal.reserve(sent)).toMatchObject({ is: 'accepted', again: true });
  });

  it('cannot change the states and the policy of the library', async () => {
    const counted: number[] = [];
    const rule = defineRule({
      code: 'host:vandal',
      version: 1,
      command: 'reserve',
      reads: (command, read) => {
        const [{ title }] = command.lines;
        Object.assign(command.lines[0], { title: 'T-98' });
        return {
          theirs: read.person(),
          queue: read.queue(title),
          published: read.published(),
          titles: read.events(reservedTitles),
        };
      },
      judge: ({ command, states, policy }) => {
        (states.theirs.reservations as Map<unknown, unknown>).clear();
        (states.queue as unknown as unknown[]).length = 0;
        (states.published.policies as unknown as unknown[]).length = 0;
        counted.push(states.titles.length);
        (states.titles as string[]).length = 0;
        Object.assign(policy, { reservationLimit: 1_000 });
        Object.assign(command.lines[0], { title: 'T-99' });
        return undefined;
      },
      texts: { ja: () => 'x', en: () => 'x' },
    });
    const { portal, wants, events } = await openWithRules(rule);
    for (const n of [1, 2, 3, 4]) orThrow(await portal.reserve(wants(n)));
    expect(await portal.reserve(wants(5))).toMatchObject({ refusals: [{ code: 'over-reservation-limit' }] });
    const reserved = orThrow(await events.records()).filter(({ type }) => type === 'Reserved');
    const titles = [1, 2, 3, 4].map(titleId);
    expect(reserved.map(({ data }) => data['title'])).toEqual(titles);
    expect(reserved.map(({ metadata }) => metadata['command'])).toMatchObject(
      titles.map((title) => ({ lines: [{ title }] })),
    );
    expect(counted).toEqual([0, 1, 2, 3, 4]);
  });
});
