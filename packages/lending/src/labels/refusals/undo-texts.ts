import { formatFullDate } from '../dates.js';
import type { RefusalTexts } from './texts.js';

export const undoTexts = {
  'nothing-to-undo': {
    why: '取り消せる操作がない',
    ja: () => '取り消せる操作がありません。',
    staff: () =>
      '取り消せる操作がありません。記録がないか、取消しのできない操作か、既に取り消された操作です。',
    en: () => 'The command is not recorded, is of a type that cannot be undone, or was undone already.',
    precondition: {
      ja: () => 'まだ取り消されていない、取り消せる操作を指定すること。',
      en: () => 'The command must be recorded, be of a type that can be undone, and not be undone yet.',
    },
  },
  'not-yours': {
    why: '別の場所か別の役割の操作である',
    ja: () => 'この操作は取り消せません。',
    staff: () =>
      '別の場所で行われたか、この役割ではできない操作です。操作が行われた場所で取り消してください。',
    en: () => 'Another place gave the command, or your role may not give it.',
    precondition: {
      ja: () => '操作が行われた場所で取り消すこと。',
      en: () => 'The place that gave the command must undo it.',
    },
  },
  'too-late': {
    why: '操作の日が過ぎている',
    ja: () => '操作の日が過ぎているため、取り消せません。',
    staff: ({ on }) => `${formatFullDate(on)}の操作は、その日のうちに限り取り消せました。`,
    en: ({ on }) => `The command was given on ${on}. It could be undone on that day only.`,
    precondition: {
      ja: () => '操作の日のうちに取り消すこと。',
      en: () => 'The command must be undone on its own day.',
    },
  },
  'not-the-last': {
    why: 'その後に別の操作があった',
    ja: () => 'その後に別の操作があったため、取り消せません。',
    staff: () => '同じ資料、貸出、予約にその後の操作があるため、取り消せません。',
    en: () => 'The copy, the loan or the reservation has changed since the command.',
    precondition: {
      ja: () => 'その後の操作がないこと。',
      en: () => 'The copy, the loan or the reservation must not have changed since the command.',
    },
  },
  'notified-since': {
    why: 'その後にメールが送られた',
    ja: () => 'その後にメールが送られたため、取り消せません。',
    staff: () => 'その後に利用者へメールが送られたため、取り消せません。',
    en: () => 'A mail has been sent to the patron since.',
    precondition: {
      ja: () => 'その後にメールが送られていないこと。',
      en: () => 'The patron must not have been sent a mail since the command.',
    },
  },
  'used-since': {
    why: 'その操作の結果が使われた',
    ja: () => 'その操作の結果がすでに使われたため、取り消せません。',
    staff: () =>
      '操作で空いた予約の枠が使われたか、返した本がまた予約されるか借りられたか、利用登録が取り消されたか、読みたい順にその後の変化があったため、取り消せません。',
    en: () =>
      'Since the command, one of these has happened. The person has reached the reservation limit with a new reservation, has reserved or borrowed the title again, or has left. Or the reading order has changed.',
    precondition: {
      ja: () =>
        '操作で空いた予約の枠が使われておらず、返した本がまた予約されも借りられもせず、利用登録が取り消されず、読みたい順にその後の変化がないこと。',
      en: () =>
        'Since the command, the person must not have reached the reservation limit with a new reservation, reserved or borrowed the title again, or left. The reading order must not have changed.',
    },
  },
} satisfies Partial<RefusalTexts>;
