import { orThrow } from 'torioki';
import { futaba, ichiro, password } from '../../sample/people.js';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from '../day/copies-of-day.js';
import type { Bring, Scene } from './scene.js';

const { registrations, patrons, patronActs, patronRecord, patronPapers, requests } = staffWords;
const { acts } = patronActs;
const { fields } = patronRecord;

type Typed = Readonly<Record<string, string>>;

const application: Typed = {
  [registrations.fields.name]: '見本 申込',
  [registrations.fields.address]: 'みほん市港町5-6',
  [registrations.fields.phone]: '000-000-0001',
  [registrations.fields.evidence]: patronRecord.evidence['driving-licence'],
};

/** A member of staff sends an application, at the counter or by post. */
const apply = async (scene: Scene, typed: Typed, isByPost = false) => {
  const materials = await scene.start('materials');
  await materials.follow(registrations.heading);
  if (isByPost) await materials.follow(registrations.byPost);
  await materials.press(registrations.submit, { ...application, ...typed });
  return materials;
};

/** A member of staff opens the form of an act for a patron. */
const openAct = async (scene: Scene, one: CopyOfDay, act: keyof typeof acts) => {
  const materials = await scene.openReader(one);
  await materials.follow(acts[act]);
  return materials;
};

/** A member of staff gives an act for a patron. */
const giveAct = async (scene: Scene, act: keyof typeof acts, typed: Typed = {}) => {
  const materials = await openAct(scene, scene.take(), act);
  await materials.press(acts[act], typed);
  return materials;
};

/** Registers an applicant by post, whose card is not sent yet. */
const registerByPost = async ({ day }: Scene, { card }: CopyOfDay) => {
  const applicant = {
    ...{ card: `38${card}`, name: `見本 ${card}`, reading: null, address: 'みほん市港町5-6' },
    ...{ phone: '000-000-0001', mailAddress: null, evidence: 'driving-licence' as const, postageYen: 404 },
  };
  const { patron } = orThrow(await day.office().registerPatron(applicant));
  return { ...applicant, patron, file: day.office().file(patron) };
};

const request = { author: null, publisher: null, published: null, standardNumber: null, note: null };

/** The refusals of registrations, of the changes of a patron's record, and of the answers to title requests. */
export const ofPatrons: Readonly<Record<string, Bring>> = {
  'card-number-taken': async (scene) => apply(scene, { [registrations.fields.card]: scene.take().card }),
  'id-copy-missing': (scene) =>
    apply(scene, {
      [registrations.fields.card]: '3900001',
      [registrations.fields.evidence]: registrations.noDocument,
    }),
  'return-postage-short': (scene) =>
    apply(scene, { [registrations.fields.card]: '3900002', [registrations.fields.postageYen]: '84' }, true),
  'no-proof-of-change': (scene) => giveAct(scene, 'change-name', { [fields.name]: '見本 改名' }),
  'old-phone-mismatch': (scene) =>
    giveAct(scene, 'change-phone', { [fields.oldPhone]: '000-000-9999', [fields.phone]: '000-000-8888' }),
  'nothing-to-change': async (scene) => giveAct(scene, 'set-mail-address'),
  /** Two desks clear one password. */
  'password-not-set': async (scene) => {
    const one = scene.take();
    const { code } = orThrow(await scene.fileOf(one).issueCode({ hours: 24 }));
    orThrow(await scene.library.setPassword({ card: one.card, code, password }));
    const materials = await openAct(scene, one, 'clear-password');
    orThrow(await scene.fileOf(one).clearPassword({ identityCheck: 'card-shown' }));
    const check = { [fields.identityCheck]: patronRecord.checks['card-shown'] };
    await materials.press(acts['clear-password'], check);
    return materials;
  },
  /** The form is sent again, because the first answer was lost. */
  'code-shown-once': async (scene) => {
    const materials = await giveAct(scene, 'issue-code', { [fields.hours]: patronPapers.hours[24] });
    await materials.repeat('ja');
    return materials;
  },
  'id-copy-kept': async (scene) => {
    const { card } = await registerByPost(scene, scene.take());
    const materials = await scene.openReader({ card });
    await materials.follow(acts['send-card']);
    await materials.press(acts['send-card']);
    return materials;
  },
  'not-registered-mail': async (scene) => {
    const { card } = await registerByPost(scene, scene.take());
    const materials = await scene.openReader({ card });
    await materials.follow(acts['send-card']);
    await materials.press(acts['send-card'], { [fields.idCopyEnclosed]: 'yes' });
    return materials;
  },
  /** Two desks send one card. */
  'card-already-sent': async (scene) => {
    const { card, name, file } = await registerByPost(scene, scene.take());
    const materials = await scene.start('materials');
    await materials.follow(registrations.heading);
    await materials.follow(registrations.toSend);
    orThrow(await file.sendCard({ card, idCopyEnclosed: true, registeredMail: true }));
    await materials.press(`${registrations.send}${name}`);
    return materials;
  },
  /** A colleague issues another card while the list is open. */
  'card-replaced': async (scene) => {
    const { card, name, file } = await registerByPost(scene, scene.take());
    const materials = await scene.start('materials');
    await materials.follow(registrations.heading);
    await materials.follow(registrations.toSend);
    orThrow(await file.issueCard({ card: `37${card}` }));
    await materials.press(`${registrations.send}${name}`);
    return materials;
  },
  'too-many-title-requests': async (scene) => {
    const one = scene.take();
    for (let nth = 0; nth < 100; nth += 1)
      orThrow(await scene.fileOf(one).submitTitleRequest({ ...request, name: `見本の本${nth}` }));
    const materials = await openAct(scene, one, 'request-title');
    await materials.press(acts['request-title'], { [fields.title]: 'もう一冊の見本' });
    const pending = orThrow(await scene.day.office().titleRequests()).shown;
    for (const { request: its } of pending)
      orThrow(await scene.day.office().acceptTitleRequest({ request: its, by: 'purchase' }));
    return materials;
  },
  /** Two desks answer one title request. */
  'request-elsewhere': async (scene) => {
    const one = scene.take();
    const name = '二度答える本';
    orThrow(await scene.fileOf(one).submitTitleRequest({ ...request, name }));
    const materials = await scene.start('materials');
    await materials.follow(requests.heading);
    const [its] = orThrow(await scene.day.office().titleRequests()).shown;
    orThrow(await scene.day.office().acceptTitleRequest({ request: its?.request ?? '', by: 'purchase' }));
    await materials.press(`${requests.answers.purchase}${name}`);
    return materials;
  },
  /** A colleague ends the registration while the form of a reservation is open. */
  'patron-leaving': async (scene) => {
    const one = scene.take();
    const materials = await openAct(scene, one, 'leave');
    orThrow(await scene.fileOf(one).leave({}));
    await materials.press(acts.leave);
    return materials;
  },
  /** After the loss of the registry of patrons, two desks give one pseudonym to two patrons. */
  'borrower-known': async (scene) => {
    const library = await scene.openNew(scene.events);
    library.time.moveTo(scene.time.clock());
    const materials = await library.start('materials');
    await materials.follow(patrons.heading);
    await materials.scan(ichiro.card);
    await materials.follow(acts.adopt);
    const [unknown] = orThrow(await library.library.comparePeople()).shown.unknownBorrowers;
    const his = await library.day.patronOf(futaba.card);
    orThrow(
      await library.day
        .office()
        .file(his)
        .adopt({ borrower: unknown?.borrower ?? '' }),
    );
    await materials.press(patronRecord.doAdopt);
    return materials;
  },
};
