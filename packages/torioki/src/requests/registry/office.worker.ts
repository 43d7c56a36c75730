/**
 * Registers one patron after another, by post, on the files in a folder, until it is killed: `node
 * office.worker.js <folder>`. Prints each command when it is sent, and again when it is accepted, with the
 * card.
 */
import { orThrow } from '@torioki/event-store';
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { openLibrary } from '../../open-library.js';
import type { CommandAnswerWithId } from '../../answers/answer.js';
import { watchLibrary } from '../../testing/watched.js';

const [folder = ''] = process.argv.slice(2);

const kept = (name: string) => ({ file: join(folder, `${name}.db`), librarySystem: 'library-1' });
const events = orThrow(await openSqliteEventStore(kept('events'))).store;
const people = orThrow(await openSqlitePatronRegistry(kept('people'))).registry;
const library = watchLibrary(
  await openLibrary({ events, people, policy: hokkaido, profile: hokkaidoProfile }),
);
const desk = library.desk({ role: 'general-materials', staff: 'G-01', location: 'HQ' });

const sent = async <Asked extends object>(
  name: string,
  card: string,
  request: Promise<CommandAnswerWithId<Asked>>,
) => {
  writeSync(1, `sent ${name} ${card}\n`);
  const outcome = orThrow(await request);
  writeSync(1, `accepted ${name} ${card}\n`);
  return outcome;
};

for (;;) {
  const card = randomUUID().slice(0, 13);
  const application = {
    name: '佐藤 みのり',
    address: '江別市文京台東町41',
    phone: '011-386-8521',
    mailAddress: null,
    card,
    evidence: 'driving-licence',
    postageYen: 404,
  } as const;
  const { patron } = await sent('PatronRegistered', card, desk.registerPatron(application));
  const file = desk.file(patron);
  await sent('CardSent', card, file.sendCard({ card, idCopyEnclosed: true, registeredMail: true }));
  await sent('MailAddressSet', card, file.setMailAddress({ mailAddress: 'minori@example.jp' }));
  await sent('PhoneChanged', card, file.changePhone({ oldPhone: '011-386-8521', phone: '0162-23-3874' }));
}
