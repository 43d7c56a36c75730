import { describe, expect, it } from 'vitest';
import { hokkaidoSpeaks, sampleRefusals } from '../samples/index.js';
import { faq } from './faq.js';
import { renderRefusal } from './refusals.js';
import { remoteRegistration, screenNotes } from './screen-notes.js';
import { screenWords } from './screen-words.js';
import { reservationWord } from './words.js';

const words = Object.values(screenWords).flatMap((group) => Object.values(group));

/** Words in brackets that are no names on a screen of the portal. */
const spoken = [
  ...['道立図書館', '議会図書室', '禁帯', '館内', '館短', 'まだメールが届いていない予約資料がある'],
  ...[
    reservationWord.waiting,
    reservationWord.secured,
    renderRefusal(sampleRefusals['over-reservation-limit'], hokkaidoSpeaks),
  ],
  '予約',
];

const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/「([^」]+)」/g)].map(([, name = '']) => name);

describe.each([
  ['the notes', [...Object.values(screenNotes(hokkaidoSpeaks)), remoteRegistration(hokkaidoSpeaks)]],
  ['the FAQ', faq(hokkaidoSpeaks).flatMap(({ question, answers }) => [question, ...answers])],
])('the texts of the screens: %s', (_, texts) => {
  it('use the words of the guide (A12)', () => {
    expect(texts.flatMap(quotedIn).filter((name) => ![...words, ...spoken].includes(name))).toEqual([]);
  });
});
