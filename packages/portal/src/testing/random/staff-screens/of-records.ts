import { orThrow } from 'torioki';
import { staffWords } from '../../../words/staff-words.js';
import { openPatron } from './of-readers.js';
import { offerTyped, type Possible, type Screen } from './screen.js';

const { patronActs, patronRecord, patrons, registrations } = staffWords;
const { acts } = patronActs;
const evidence = patronRecord.evidence['driving-licence'];

/** Makes digits that no earlier screen of the same library has typed. */
const makeDigits = ({ nth }: Screen): string => `${10_000_000 + nth}`;

/** Opens the registration, which needs a document, and a card that nobody has. */
export const openRegistration = async (screen: Screen): Promise<readonly Possible[]> => {
  const { keyboard, choose, reader } = screen;
  const { fields } = registrations;
  await keyboard.follow(registrations.heading);
  const hasDocument = choose(3) > 0;
  const isFree = choose(3) > 0;
  const digits = makeDigits(screen);
  return [
    offerTyped(registrations.submit, hasDocument && isFree, {
      [fields.name]: `見本 ${digits}`,
      [fields.address]: 'みほん市港町5-6',
      [fields.phone]: `00${digits}`,
      [fields.evidence]: hasDocument ? evidence : registrations.noDocument,
      [fields.card]: isFree ? `39${digits}` : reader.card,
    }),
  ];
};

/** The present record of a patron; also whether the typed value differs from it, and whether it is proved. */
interface Change {
  readonly now: { readonly name: string; readonly phone: string; readonly mailAddress: string | null };
  readonly card: string;
  readonly isNew: boolean;
  readonly isProved: boolean;
  readonly stop: string;
  readonly digits: string;
}

const { fields } = patronRecord;

/**
 * The forms for a patron's record. The registry has no rehearsal. It accepts a new value, if the proof that
 * the form needs is given. It always accepts a block.
 */
const recordForms = {
  'change-name': ({ isNew, isProved, now, digits }: Change) =>
    offerTyped(acts['change-name'], isProved && isNew, {
      [fields.name]: isNew ? `見本 ${digits}` : now.name,
      [fields.evidence]: isProved ? evidence : patronActs.choose,
    }),
  'change-phone': ({ isNew, isProved, now, digits }: Change) =>
    offerTyped(acts['change-phone'], isProved && isNew, {
      [fields.oldPhone]: isProved ? now.phone : '099-999-9999',
      [fields.phone]: isNew ? `00${digits}` : now.phone,
    }),
  'set-mail-address': ({ isNew, now, digits }: Change) =>
    offerTyped(acts['set-mail-address'], isNew, {
      [fields.mailAddress]: isNew ? `${digits}@example.jp` : (now.mailAddress ?? ''),
    }),
  'issue-card': ({ isNew, card, digits }: Change) =>
    offerTyped(acts['issue-card'], isNew, { [fields.card]: isNew ? `38${digits}` : card }),
  block: ({ stop, digits }: Change) =>
    offerTyped(acts.block, true, { [stop]: 'on', [fields.text]: `見本 ${digits}` }),
} as const;

const stops = Object.values(patrons.stops);
const recordActs = Object.keys(recordForms) as readonly (keyof typeof recordForms)[];

/** Opens a form for a patron's record. */
export const openRecord = async (screen: Screen): Promise<readonly Possible[]> => {
  const { desk, keyboard, choose, reader } = screen;
  const now = orThrow(await desk.file(reader.patron).patron()).shown;
  const act = recordActs[choose(recordActs.length)] ?? 'block';
  await openPatron(screen);
  await keyboard.follow(acts[act]);
  const [isNew, isProved] = [choose(2) === 0, choose(2) === 0];
  const stop = stops[choose(stops.length)] ?? patrons.stops.renew;
  const digits = makeDigits(screen);
  return [recordForms[act]({ now, card: reader.card, isNew, isProved, stop, digits })];
};
