import { formatDateForReader, formatFullDate } from '../dates.js';
import { findHeadquartersName, findPlaceName } from '../speaker.js';
import { namePath } from '../name-path.js';
import { quoteCode } from './quote-code.js';
import type { RefusalTexts } from './texts.js';

export const ruleAndPlaceTexts = {
  'actor-not-allowed': {
    why: '操作をする権限がない',
    ja: () => 'この操作をする権限がありません。',
    staff: null,
    en: ({ role, allowed }) =>
      `The role ${quoteCode(role)} cannot give this command. Only ${allowed.map(quoteCode).join(', ')} can.`,
    precondition: {
      ja: () => '権限のある役割の者が行うこと。',
      en: ({ allowed }) => `One of these roles must give the command: ${allowed.map(quoteCode).join(', ')}.`,
    },
  },
  'recorded-at-headquarters-only': {
    why: '資料が本館にあるという記録は本館で行う',
    ja: (_, speaker) => `この記録は${findHeadquartersName(speaker)}で行います。`,
    staff: (_, speaker) =>
      `資料が${findHeadquartersName(speaker)}にあるという記録です。資料を${findHeadquartersName(speaker)}に戻してください。`,
    en: ({ location }, place) =>
      `A desk at ${place(location)} cannot record that a copy is at the headquarters.`,
    precondition: {
      ja: () => '本館で記録すること。',
      en: () => 'The command must be given at the headquarters.',
    },
  },
  'no-policy-in-force': {
    why: '有効な運用規則がない',
    ja: () => '運用規則が公表されていません。',
    staff: null,
    en: ({ at }) => `No policy was in force at ${at}.`,
    precondition: {
      ja: () => '運用規則が公表され、効力を持つこと。',
      en: () => 'A policy must be published and take effect.',
    },
  },
  retroactive: {
    why: '過去にさかのぼっている',
    ja: ({ today }, { words }) => `${words.dates.monthAndDay(today)}より前にさかのぼることはできません。`,
    staff: null,
    en: ({ from, today }) => `The change would take effect on ${from}. This is before today, ${today}.`,
    precondition: {
      ja: () => '当日以降の日を指定すること。',
      en: () => 'The command must name today or a later day.',
    },
  },
  'policy-contradictory': {
    why: '運用規則が矛盾している',
    ja: ({ faults }) =>
      `運用規則が矛盾しています（${faults.map(({ path }) => namePath(path, 'ja')).join('、')}）。`,
    staff: null,
    en: ({ faults }) =>
      `The policy contradicts itself in ${faults.map(({ path }) => `"${namePath(path, 'en')}"`).join(', ')}.`,
    precondition: {
      ja: () => '運用規則を直すこと。',
      en: () => 'The policy must be corrected.',
    },
  },
  'day-outside-period': {
    why: '日が期間の外にある',
    ja: ({ day }, { today, words }) => `${formatDateForReader(day, today, words.dates)}は期間の外です。`,
    staff: null,
    en: ({ day, from, until }) => `${day} is outside the period from ${from} to ${until}.`,
    precondition: {
      ja: () => '日または期間を直すこと。',
      en: () => 'The days or the period must be corrected.',
    },
  },
  'period-too-long': {
    why: '期間が長すぎる',
    ja: ({ most }) => `期間は${most}日までにしてください。`,
    staff: ({ days, most }) => `期間は${days}日あります。${most}日までにしてください。`,
    en: ({ days, most }) => `The period has ${days} days. The limit is ${most}.`,
    precondition: {
      ja: ({ most }) => `期間を${most}日までにすること。`,
      en: ({ most }) => `The period must be cut to ${most} days.`,
    },
  },
  'dispatch-day-closed': {
    why: '発送日が休館日にあたる',
    ja: ({ days }, { today, words }) =>
      `${days.map((day) => formatDateForReader(day, today, words.dates)).join('、')}は休館日です。`,
    staff: null,
    en: ({ days }) => `The headquarters is closed on ${days.join(', ')}.`,
    precondition: {
      ja: () => '休館日を発送日から除くこと。',
      en: ({ days }) => `The dispatch days must not include ${days.join(', ')}.`,
    },
  },
  'due-while-closed': {
    why: '返却期日が休館の期間にある',
    ja: () => '返却期日は休館期間の後にしてください。',
    staff: null,
    en: ({ until, dueOn }) => `The due date ${dueOn} is too early. The closure ends on ${until}.`,
    precondition: {
      ja: ({ until }) => `${formatFullDate(until)}より後の日を指定すること。`,
      en: ({ until }) => `The command must name a day after ${until}.`,
    },
  },
  'pickup-location-known': {
    why: '受取場所が既に登録されている',
    ja: ({ location }, speaker) => `受取場所「${findPlaceName(speaker, location)}」は既に登録されています。`,
    staff: null,
    en: ({ location }, place) => `Pickup location ${place(location)} exists already.`,
    precondition: {
      ja: () => '別の記号を使うこと。',
      en: () => 'The place must have another code.',
    },
  },
  'headquarters-known': {
    why: '本館が既に登録されている',
    ja: ({ location }, speaker) => `本館は既に「${findPlaceName(speaker, location)}」です。`,
    staff: null,
    en: ({ location }, place) => `${place(location)} is already the headquarters.`,
    precondition: {
      ja: () => 'なし。本館は1か所である。',
      en: () => 'Nothing helps: the library has one headquarters.',
    },
  },
  'headquarters-stays': {
    why: '本館は受取館一覧から外せない',
    ja: () => '本館は受取館一覧から外せません。',
    staff: ({ location }, speaker) =>
      `「${findPlaceName(speaker, location)}」は本館なので、受取館一覧から外せません。`,
    en: ({ location }, place) => `${place(location)} is the headquarters. It never closes permanently.`,
    precondition: {
      ja: () => 'なし。本館は閉鎖しない。',
      en: () => 'Nothing helps: the headquarters never closes permanently.',
    },
  },
  'headquarters-no-counter': {
    why: '本館の受取はカウンターに限る',
    ja: () => '本館の受取はカウンターに限ります。',
    staff: null,
    en: ({ pickupClass }) =>
      `The pickup class of the headquarters must be "counter", not ${quoteCode(pickupClass)}.`,
    precondition: {
      ja: () => '受取の区分をカウンターにすること。',
      en: () => 'The place must be a counter.',
    },
  },
} satisfies Partial<RefusalTexts>;
