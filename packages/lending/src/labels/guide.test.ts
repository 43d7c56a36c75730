import { describe, expect, it } from 'vitest';
import { dates, guide, hokkaidoSpeaks, readsOf, sampleRefusals } from '../samples/index.js';
import { contactLines } from './contact-lines.js';
import { faq } from './faq.js';
import { readyNotice } from './ready-notice.js';
import { refusalText } from './refusals.js';
import { remoteRegistration, screenNotes } from './screen-notes.js';
import { screenWords } from './screen-words.js';
import { pickupClassWords, reservationWord, statusWord } from './words.js';

describe('the guide, letter by letter:', () => {
  it.each([
    ['the contact (R103–R105)', contactLines(hokkaidoSpeaks), guide.contact],
    ['the FAQ (R58–R97)', faq(hokkaidoSpeaks), guide.faq],
    ['the sentences beside something (R3–R106)', screenNotes(hokkaidoSpeaks), guide.notes],
    ['the groups of places (R8)', pickupClassWords(hokkaidoSpeaks), guide.pickupClasses],
    ['who lives far away (R98–R102)', remoteRegistration(hokkaidoSpeaks), guide.remoteRegistration],
  ])('%s', (_, texts, quotes) => {
    expect(texts).toEqual(readsOf(quotes));
  });

  it('the words that it has: on the screens, of reservations and of copies (R26–R98)', () => {
    expect(screenWords).toMatchObject(readsOf(guide.screenWords) as object);
    expect(reservationWord).toMatchObject(readsOf(guide.reservationWords) as object);
    expect(statusWord).toMatchObject(readsOf(guide.statusWords) as object);
  });

  it('the refusals that it has words for (R60, R61, R65, R73, R79–R83, R91, R96)', () => {
    const texts = Object.values(sampleRefusals).map((refusal) => [
      refusal.code,
      refusalText(refusal, hokkaidoSpeaks),
    ]);
    expect(Object.fromEntries(texts)).toMatchObject(readsOf(guide.refusals) as object);
  });

  it('the mail (R3, R10, R49–R52, R60, R61)', () => {
    const [dispatchDay = null] = dates('2021-04', 9);
    const ready = [...hokkaidoSpeaks.locations].map(([location, { pickupClass }]) => ({
      ...{ location, pickupClass, dispatchDay },
      ...{ earliestPickup: null, lastDay: null },
    }));
    const { subject, text } = readyNotice(ready, [], hokkaidoSpeaks);
    const told = [subject, ...text.split('\n')].join('\n');
    for (const quote of readsOf(guide.mail) as readonly string[]) expect(told).toContain(quote);
  });
});
