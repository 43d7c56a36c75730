import { findPlaceName } from '../speaker.js';
import type { RefusalTexts } from './texts.js';

export const migrationTexts = {
  'migration-closed': {
    why: '引継ぎの期間でない',
    ja: () => '旧システムからの引継ぎは行われていません。',
    staff: null,
    en: () => 'No migration is open.',
    precondition: {
      ja: () => '引継ぎを始めること。',
      en: () => 'A migration must be opened.',
    },
  },
  'since-after-opening': {
    why: '引継ぎの開始より後の予約である',
    ja: () => '引継ぎの開始より後の予約です。',
    staff: null,
    en: ({ since, opened }) =>
      `The reservation was placed at ${since}. The migration was opened at ${opened}.`,
    precondition: {
      ja: () => '日時を直すか、新しい予約として受け付けること。',
      en: () => 'The time of the reservation must be corrected, or the title must be reserved again.',
    },
  },
  'due-before-lent': {
    why: '返却期日が貸出日より前である',
    ja: ({ lentOn, dueDate }, { words: { dates } }) =>
      `返却期日（${dates.withYear(dueDate)}）が貸出日（${dates.withYear(lentOn)}）より前です。`,
    staff: null,
    en: ({ lentOn, dueDate }) => `The loan was due on ${dueDate}, before it began on ${lentOn}.`,
    precondition: {
      ja: () => '貸出日または返却期日を直すこと。',
      en: () => 'One of the two days must be corrected.',
    },
  },
  'never-on-the-way': {
    why: '発送されない受取場所である',
    ja: ({ location }, speaker) =>
      `${findPlaceName(speaker, location)}で受け取る本は、発送済または到着済になりません。`,
    staff: null,
    en: ({ location }, place) =>
      `No copies are shipped to ${place(location)}. A reservation there is never "shipped" or "arrived".`,
    precondition: {
      ja: () => '取置または貸出として引き継ぐこと。',
      en: () => 'The reservation must be migrated with a copy set aside, or as a loan.',
    },
  },
  'copy-of-another-title': {
    why: '別の本の資料である',
    ja: ({ copy, title }) => `資料番号 ${copy} はタイトルコード ${title} の資料です。`,
    staff: null,
    en: ({ copy, title }) => `Copy ${copy} is a copy of another title, ${title}.`,
    precondition: {
      ja: () => '資料番号またはタイトルコードを直すこと。',
      en: () => 'The copy or the title must be corrected.',
    },
  },
} satisfies Partial<RefusalTexts>;
