import { describe, expect, it } from 'vitest';
import { dates, guide, hokkaidoSpeaks, textsOfQuotes, sampleRefusals } from '../samples/index.js';
import { renderContactLines } from './contact-lines.js';
import { faq } from './faq.js';
import { renderReadyNotice } from './ready-notice.js';
import { renderRefusal } from './refusals.js';
import { remoteRegistration, screenNotes } from './screen-notes.js';
import { screenWords } from './screen-words.js';
import { pickupClassWords, reservationWord, statusWord } from './words.js';

describe('the guide, letter by letter:', () => {
  it.each([
    ['the contact (R103–R105)', renderContactLines(hokkaidoSpeaks), guide.contact],
    ['the FAQ (R58–R97)', faq(hokkaidoSpeaks), guide.faq],
    ['the notes on the screens (R3–R106)', screenNotes(hokkaidoSpeaks), guide.notes],
    ['the groups of places (R8)', pickupClassWords(hokkaidoSpeaks), guide.pickupClasses],
    [
      'the registration from far away (R98–R102)',
      remoteRegistration(hokkaidoSpeaks),
      guide.remoteRegistration,
    ],
  ])('%s', (_, texts, quotes) => {
    expect(texts).toEqual(textsOfQuotes(quotes));
  });

  it('its words: on the screens, for reservations and for copies (R26–R98)', () => {
    expect(screenWords).toMatchObject(textsOfQuotes(guide.screenWords) as object);
    expect(reservationWord).toMatchObject(textsOfQuotes(guide.reservationWords) as object);
    expect(statusWord).toMatchObject(textsOfQuotes(guide.statusWords) as object);
  });

  it('its refusals (R60, R61, R65, R73, R79–R83, R91, R96)', () => {
    const texts = Object.values(sampleRefusals).map((refusal) => [
      refusal.code,
      renderRefusal(refusal, hokkaidoSpeaks),
    ]);
    expect(Object.fromEntries(texts)).toMatchObject(textsOfQuotes(guide.refusals) as object);
  });

  it('the mail (R3, R10, R49–R52, R60, R61)', () => {
    const [dispatchDay = null] = dates('2021-04', 9);
    const ready = [...hokkaidoSpeaks.locations].map(([location, { pickupClass }]) => ({
      ...{ location, pickupClass, dispatchDay },
      ...{ earliestPickup: null, lastDay: null },
    }));
    const { subject, text } = renderReadyNotice(ready, [], hokkaidoSpeaks);
    const lines = [subject, ...text.split('\n')].join('\n');
    for (const quote of textsOfQuotes(guide.mail) as readonly string[]) expect(lines).toContain(quote);
  });
});
