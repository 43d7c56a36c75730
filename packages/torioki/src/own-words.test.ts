import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import type { Speaker } from '@torioki/lending';
import {
  formatDateForReader,
  renderReadyNotice,
  replaceWords,
  type NoticeReason,
} from '@torioki/lending/labels';
import { hokkaidoSpeaks, listPaths, markOf, markWords, sampleRefusals } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryWords, type LibrarySpeaker, type LibraryWords } from './answers/library-words.js';
import type { Observation } from './answers/observe.js';
import { textsOf } from './answers/texts.js';
import { hokkaido, hokkaidoProfile, openLibrary, type LibraryOptions } from './index.js';
import { inMemory } from './testing/stores.js';
import { openFixture } from './testing/fixture.js';
import { mailRun, reserveTitle, secureCopy } from './testing/journey.js';

type Own = NonNullable<LibraryOptions['words']>;

const japanese = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;

const replaceIn = (own: Own): LibraryWords =>
  E.getOrElse((): LibraryWords => {
    throw new Error('faulty words');
  })(replaceWords(libraryWords, own, () => undefined));

const speakerWith = (words: LibraryWords): LibrarySpeaker => ({
  ...hokkaidoSpeaks,
  policy: { ...hokkaidoSpeaks.policy, readingHistory: true },
  words,
});

const reasons: readonly NoticeReason[] = ['ready', 'waits-again', 'late', 'days-changed'];

/** The mails and the letters for each reason and place, with days and without days. */
const listMails = (speaker: Speaker): readonly string[] => {
  const days = {
    dispatchDay: '2021-04-09',
    earliestPickup: '2022-01-04',
    lastDay: '2021-04-23',
  } as never as {
    readonly dispatchDay: Speaker['today'];
    readonly earliestPickup: Speaker['today'];
    readonly lastDay: Speaker['today'];
  };
  const noDays = { dispatchDay: null, earliestPickup: null, lastDay: null };
  return [...speaker.locations].flatMap(([location, { pickupClass }]) =>
    reasons.flatMap((why) =>
      [days, noDays].flatMap((known) => {
        const ready = { why, location, pickupClass, ...known, called: 'Garden' };
        return [speaker.words.mail, speaker.words.noticeLetter].flatMap((words) => {
          const all = [ready, { ...ready, hasArrived: true }];
          const { subject, text } = renderReadyNotice(all, [days.dispatchDay], speaker, words);
          return [subject, text];
        });
      }),
    ),
  );
};

type AnyRefusal = Parameters<ReturnType<typeof textsOf>['refusal']>[0];

const samples: Readonly<Record<string, object>> = sampleRefusals;
const facts = { limit: 3, minutes: 3, least: 3, most: 3, location: 'WKN' };

/** The refusals of lending and of the registry, and an unknown one. */
const refusals: readonly AnyRefusal[] = [
  ...Object.keys(libraryWords.refusals).map((code): object => ({ ...facts, ...samples[code], code })),
  ...Object.keys(libraryWords.reservations).map((is) => ({ ...samples['reservation-elsewhere'], is })),
  { code: 'unknown' },
  { ...samples['already-reserved'], called: 'Garden' },
] as never;

/** All texts for patrons besides those in views, in an order that does not depend on the words. */
const listAll = (words: LibraryWords): readonly string[] => {
  const speaker = speakerWith(words);
  const { refusal, notes, faq, cardLetter, screen, ...texts } = textsOf(speaker);
  const letter = cardLetter({ name: 'Mari', code: 'C', until: '2021-04-16', idCopyEnclosed: true });
  const { today } = speaker;
  const suspended = words.suspension.suspended(formatDateForReader(today, today, words.dates));
  return [
    ...refusals.map(refusal),
    ...Object.values(notes),
    ...faq.flatMap(({ question, answers }) => [question, answers.join('\n')]),
    texts.remoteRegistration,
    letter.is === 'shown' ? letter.shown.join('\n') : '',
    texts.contact.join('\n'),
    ...Object.values(texts.pickupClasses),
    texts.readingHistory ?? '',
    ...Object.values(screen).flatMap((group) => Object.values(group)),
    ...listMails(speaker),
    suspended,
    ...[words.suspension.suspend, words.suspension.resume],
  ];
};

/** The words that only views show. The scenarios show them in a library with own words. */
const inViews = ['endings.', 'copies.', 'restrictions.', 'titleRequests.'];

const paths = listPaths(libraryWords);
const inTexts = paths.filter((path) => !inViews.some((group) => path.startsWith(group)));
const guides = listAll(libraryWords);

describe('own words', () => {
  it('replace all texts of the guide for patrons', () => {
    expect(guides.filter((text) => japanese.test(text)).length).toBeGreaterThan(300);
    const marked = listAll(replaceIn(markWords(libraryWords)));
    expect(marked.filter((text) => japanese.test(text))).toEqual([]);
  });

  it.each(inTexts)('%s replaces the texts with this word, and leaves all others', (path) => {
    const own = listAll(replaceIn(markWords(libraryWords, [path])));
    const changed = own.filter((text, index) => text !== guides[index]);
    expect(changed).not.toEqual([]);
    expect(changed.filter((text) => !text.includes(markOf(path)))).toEqual([]);
  });

  it('leave every text of the guide that they do not replace', () => {
    fc.assert(
      fc.property(fc.subarray([...inTexts], { maxLength: 20 }), (chosen) => {
        const own = listAll(replaceIn(markWords(libraryWords, chosen)));
        own.forEach((text, index) => {
          if (!chosen.some((path) => text.includes(markOf(path)))) expect(text).toBe(guides[index]);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('leave the texts for staff', () => {
    const staff = (words: LibraryWords) => refusals.map(textsOf(speakerWith(words), 'staff').refusal);
    const own = staff(replaceIn(markWords(libraryWords)));
    staff(libraryWords).forEach((text, index) => {
      if (!own[index]?.startsWith('<')) expect(own[index]).toBe(text);
    });
  });

  it('put the subject of a mail into one line', () => {
    const words = replaceIn({ mail: { subject: 'Ready\r\n  Bcc: a@example.jp' } });
    expect(listMails(speakerWith(words))[0]).toBe('Ready Bcc: a@example.jp');
  });
});

const openWith = (words: unknown, seen: Observation[] = []) =>
  openLibrary({
    events: inMemoryEventStore({ librarySystem: 'own-words' }),
    policy: hokkaido,
    profile: hokkaidoProfile,
    words: words as Own,
    observe: (one) => seen.push(one),
  });

describe('the option words', () => {
  it('with faults gives all of them by path', async () => {
    const words = {
      refusals: { 'cart-full': '50', 'already-borrowed': 7, toString: 'x' },
      notes: { done: () => 'x', ready: '' },
      mail: { subject: 'x'.repeat(2_001) },
      worms: {},
    };
    const opened = await openWith(words);
    if (opened.is === 'opened') throw new Error('opened');
    const { code, details } = opened.error as { readonly code: string; readonly details: unknown };
    expect(code).toBe('invalid-input');
    expect(JSON.stringify(details)).toContain('"code":"wrong-form"');
    for (const path of [
      ...['refusals.toString', 'refusals.cart-full', 'refusals.already-borrowed'],
      ...['notes.done', 'notes.ready', 'mail.subject', 'worms'],
    ])
      expect(JSON.stringify(details)).toContain(`words.${path}`);
  });

  it('reports a function that throws once, without its text, and shows the text of the guide', async () => {
    const seen: Observation[] = [];
    let isBroken = true;
    const words: Own = {
      contact: () => {
        if (isBroken) throw new Error('佐藤 みのり');
        return 'Call us';
      },
    };
    const opened = await openWith(words, seen);
    if (opened.is === 'failed') throw new Error(JSON.stringify(opened.error));
    const { library } = opened;
    const contact = async () => orThrow(await library.texts()).shown.contact[0];
    const troubles = () => seen.filter(({ is }) => is === 'trouble');
    expect(await contact()).toBe('北海道立図書館利用サービス部 一般資料サービス課');
    await contact();
    expect(troubles()).toEqual([{ is: 'trouble', port: 'words.contact', code: 'thrown' }]);
    isBroken = false;
    expect(await contact()).toBe('Call us');
    isBroken = true;
    await contact();
    expect(troubles()).toHaveLength(2);
    await library.close();
  });

  it('that throws in a mail still sends the mail once, with the text of the guide', async () => {
    const broken = () => {
      throw new Error('no');
    };
    const f = await openFixture('2021-04-03 10:00', inMemory, { mail: { place: broken, counter: broken } });
    const a = await f.registered();
    const copy = await f.shelved('T1');
    await reserveTitle(a, 'T1');
    await secureCopy(f, '2021-04-07 14:10', copy);
    expect(await mailRun(f, '2021-04-07')).toMatchObject({ sent: 1, troubles: [] });
    await mailRun(f, '2021-04-08');
    expect(f.server.arrived).toHaveLength(1);
    expect(f.server.arrived[0]?.text).toContain('・道立図書館：1冊');
  });
});
