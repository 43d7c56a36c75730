import { findPlaceName } from '../speaker.js';
import type { RefusalTexts } from './texts.js';

export const reserveTexts = {
  'over-reservation-limit': {
    why: '予約の上限を超える',
    ja: () => '予約上限数を超過しています。',
    staff: ({ limit, active, requested }) =>
      `予約上限数を超過しています。上限は${limit}件、現在の予約は${active}件、今回の申込みは${requested}件です。`,
    en: ({ limit, active, requested }) =>
      `${active} reservations are open, and ${requested} more were requested. The limit is ${limit}.`,
    precondition: {
      ja: ({ limit, active, requested }) =>
        `予約中と申込みの計${active + requested}件のうち、${active + requested - limit}件がなくなること。`,
      en: ({ limit, active, requested }) =>
        `${active + requested - limit} of the ${active + requested} open and requested reservations must end or be left out.`,
    },
  },
  'title-not-held': {
    why: '所蔵していない本である',
    ja: (_, { profile }) => `${profile.name}で所蔵していない本です。「蔵書リクエスト票」でお申込みください。`,
    staff: ({ title }) =>
      `タイトルコード ${title} の本は所蔵していません。「蔵書リクエスト票」を案内してください。`,
    en: ({ title }) => `The library owns no copy of title ${title}.`,
    precondition: {
      ja: () => '館外に貸し出せる自館の資料が登録されること。',
      en: () => 'The library must add a copy that it owns and may lend.',
    },
  },
  'not-for-loan': {
    why: '禁帯の本である',
    ja: () => '「禁帯」となっている本は、図書館外への持ち出しができません。',
    staff: null,
    en: ({ title }) => `No copy of title ${title} may be lent.`,
    precondition: {
      ja: () => '資料の貸出区分が変わるか、別の資料が登録されること。',
      en: () => 'The loan class of a copy must be changed, or another copy must be added.',
    },
  },
  'in-library-only': {
    why: '館内で読む本である',
    ja: () => '「館内」となっている本は、図書館外への持ち出しができません。',
    staff: null,
    en: ({ title }) => `Title ${title} is read in the library only.`,
    precondition: {
      ja: () => '資料の貸出区分が変わるか、別の資料が登録されること。',
      en: () => 'The loan class of a copy must be changed, or another copy must be added.',
    },
  },
  'in-library-short': {
    why: '館内で短時間読む本である',
    ja: () => '「館短」となっている本は、図書館外への持ち出しができません。',
    staff: null,
    en: ({ title }) => `Title ${title} is read in the library only, for a short time.`,
    precondition: {
      ja: () => '資料の貸出区分が変わるか、別の資料が登録されること。',
      en: () => 'The loan class of a copy must be changed, or another copy must be added.',
    },
  },
  'already-reserved': {
    why: '既に予約している',
    ja: () => '既に予約しています。',
    staff: ({ title }) => `この方はタイトルコード ${title} の本を既に予約しています。`,
    en: ({ title }) => `The borrower has reserved title ${title} already.`,
    precondition: {
      ja: () => 'その本の予約がなくなること。',
      en: () => 'The reservation of the title must end.',
    },
  },
  'already-borrowed': {
    why: '既に借りている',
    ja: () => '既に借りています。',
    staff: ({ title }) => `この方はタイトルコード ${title} の本を既に借りています。`,
    en: ({ title }) => `Title ${title} is already on loan to the borrower.`,
    precondition: {
      ja: () => 'その本が返却されること。',
      en: () => 'The book must be returned.',
    },
  },
  'title-twice': {
    why: '同じ本を重ねて申し込んでいる',
    ja: () => '選んだ本が重複しています。',
    staff: ({ title }) => `タイトルコード ${title} が重複しています。`,
    en: ({ title }) => `Title ${title} was requested twice.`,
    precondition: {
      ja: () => '同じ本は一度だけ申し込むこと。',
      en: () => 'The title must be requested once.',
    },
  },
  'pickup-location-unknown': {
    why: '受取館一覧にない場所である',
    ja: ({ location }, speaker) =>
      `受取場所「${findPlaceName(speaker, location)}」は受取館一覧にありません。`,
    staff: null,
    en: ({ location }, place) => `Pickup location ${place(location)} is not published.`,
    precondition: {
      ja: () => 'その受取場所が公表されるか、別の場所を選ぶこと。',
      en: () => 'The place must be published, or the command must name another place.',
    },
  },
  'pickup-location-closed': {
    why: '閉鎖された受取場所である',
    ja: ({ location }, speaker) =>
      `受取場所「${findPlaceName(speaker, location)}」は、現在ご利用いただけません。`,
    staff: ({ location }, speaker) =>
      `受取場所「${findPlaceName(speaker, location)}」は閉鎖されています。別の受取場所を指定してください。`,
    en: ({ location }, place) => `Pickup location ${place(location)} is closed.`,
    precondition: {
      ja: () => 'その受取場所が再開されるか、別の場所を選ぶこと。',
      en: () => 'The place must be opened again, or the command must name another place.',
    },
  },
  'no-home-delivery': {
    why: '自宅への郵送を行っていない',
    ja: () => '自宅への郵送は行っていません。',
    staff: null,
    en: () => 'The policy does not allow home delivery.',
    precondition: {
      ja: () => '別の受取場所を選ぶか、運用規則が変わること。',
      en: () => 'The command must name another place, or another policy must be published.',
    },
  },
} satisfies Partial<RefusalTexts>;
