import { orThrow, type Library, type PatronRegistry } from 'torioki';
import { password } from '../../sample/people.js';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from './copies-of-day.js';
import type { Worker } from './worker.js';

const { registrations, patronActs, patronPapers, patronRecord, patrons } = staffWords;
const { fields } = registrations;

const makeApplication = (card: string) => ({
  ...{ [fields.name]: `見本 ${card}`, [fields.reading]: 'ミホン', [fields.address]: 'みほん市港町5-6' },
  ...{ [fields.phone]: '000-000-0001', [fields.evidence]: patronRecord.evidence['driving-licence'] },
  [fields.card]: card,
});

/** Gives a person at the counter a code, with which the person sets a password. */
const giveCode = async (worker: Worker, library: Library<PatronRegistry>, card: string): Promise<void> => {
  await worker.follow(patronActs.acts['issue-code']);
  await worker.press(patronActs.acts['issue-code'], 'none', {
    [patronRecord.fields.hours]: patronPapers.hours[72],
  });
  const code = /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(await worker.read())?.[0] ?? '';
  orThrow(await library.setPassword({ card, code, password }));
  await worker.follow(patrons.back);
};

/** Reserves a title for the person whose page is open. */
const reserve = async (worker: Worker, title: string): Promise<void> => {
  await worker.follow(patronActs.acts.reserve);
  await worker.scan(title, 'none');
  await worker.press(patronActs.acts.reserve, 'done');
};

/** Registers a person at the counter, after a form without a document and one with a card that another person has. */
const registerAtCounter = async (worker: Worker, card: string, taken: string): Promise<void> => {
  await worker.open('registrations');
  const application = makeApplication(card);
  await worker.press(registrations.submit, 'look', {
    ...application,
    [fields.evidence]: registrations.noDocument,
  });
  await worker.open('registrations');
  await worker.press(registrations.submit, 'look', { ...application, [fields.card]: taken });
  await worker.open('registrations');
  await worker.press(registrations.submit, 'done', application);
};

/** Registers a person by post, after an application with too few stamps, prints the label, and sends the card. */
const registerByPost = async (worker: Worker, card: string): Promise<void> => {
  const apply = async (yen: string, expected: 'look' | 'done') => {
    await worker.open('registrations');
    await worker.follow(registrations.byPost);
    await worker.press(registrations.submit, expected, {
      ...makeApplication(card),
      [fields.postageYen]: yen,
    });
  };
  await apply('84', 'look');
  await apply('404', 'done');
  await worker.follow(patronPapers.label);
  await worker.follow(patrons.back);
  await worker.follow(patronActs.acts['send-card']);
  await worker.press(patronActs.acts['send-card'], 'look');
  await worker.open('registrations');
  await worker.follow(registrations.toSend);
  await worker.press(`${registrations.send}${makeApplication(card)[fields.name] ?? ''}`, 'done');
};

/** Registers two people for each title. Each then reserves it: one at the counter, and one by telephone. */
export const registerPeople = async (
  worker: Worker,
  library: Library<PatronRegistry>,
  copies: readonly CopyOfDay[],
): Promise<void> => {
  for (const [nth, { title, card: taken }] of copies.entries()) {
    const [atCounter, byPost] = [`300${nth + 1000}`, `301${nth + 1000}`];
    await registerAtCounter(worker, atCounter, taken);
    await giveCode(worker, library, atCounter);
    await reserve(worker, title);
    await registerByPost(worker, byPost);
    await worker.open('patrons');
    await worker.scan(byPost, 'none');
    await reserve(worker, title);
  }
};
