import { findHeadPosition } from '@torioki/event-store/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { password } from '../../sample/people.js';
import { branch, headquarters } from '../../sample/places.js';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';
import { fivePeople } from '../day/staff-of-day.js';
import { nameDuty } from '../day/worker.js';
import { nameTitle, openScene, type Colleague } from './scene.js';

const { handover, patronActs, people, places, roles, scan, shelf, signIn, today } = staffWords;
const branchName = '稚内市立図書館';

const scene = await openScene();
afterAll(() => scene.close());

const count = () => findHeadPosition(scene.events);

/** A member of general materials, who chooses this role. */
const startRegistration = async (): Promise<Colleague> => {
  const registration = await scene.start('registration');
  await registration.press(nameDuty(fivePeople.registration));
  return registration;
};

/** General materials open a page of a list, such as that of a place. */
const openListed = async (materials: Colleague, list: string, name: string): Promise<Colleague> => {
  await materials.follow(list);
  await materials.follow(name);
  return materials;
};

/** An open page, and the form that its reader sends later. */
type OpenPage = readonly [reader: Colleague, send: () => Promise<unknown>];

const openScan = async (person: 'counter' | 'dispatch'): Promise<OpenPage> => {
  const one = scene.take();
  await scene.reserve(one);
  const reader = await scene.start(person);
  await reader.follow(scan.heading);
  return [reader, () => reader.scan(one.copy)];
};

const openHandover = async (): Promise<OpenPage> => {
  const one = scene.take();
  const counter = await scene.start('counter');
  await counter.follow(handover.heading);
  await counter.scan(one.card);
  return [counter, () => counter.scan(one.copy)];
};

const openReservation = async (): Promise<OpenPage> => {
  const one = scene.take();
  await scene.reserve(one);
  const counter = await scene.openReader(one, 'counter');
  await counter.follow(nameTitle(one));
  return [counter, () => counter.press(patronActs.acts.cancel)];
};

const openPlace = async (): Promise<OpenPage> => {
  const registration = await openListed(await startRegistration(), places.heading, branchName);
  return [registration, () => registration.press(places.acts.close)];
};

/** Pages of a counter and of registration: a scan, a handover, a reservation and a place. */
const openFour = async (): Promise<readonly OpenPage[]> => [
  await openScan('counter'),
  await openHandover(),
  await openReservation(),
  await openPlace(),
];

/** Forms that choose the branch, each with the reason against it after the branch has closed. */
const openChoices = async (): Promise<readonly (readonly [...OpenPage, reason: string])[]> => {
  const one = scene.take(branch);
  await scene.reserve({ ...one, location: headquarters });
  const changing = await scene.openReader(one);
  await changing.follow(nameTitle(one));
  const { staff } = fivePeople.materials;
  const adding = await openListed(await scene.start('materials'), people.heading, staff);
  const duty = { [people.role]: roles.branch, [people.place]: branchName };
  const choice = { [patronActs.choices['change-pickup']]: branchName };
  const closed = `受取場所「${branchName}」は閉鎖されています。別の受取場所を指定してください。`;
  return [
    [changing, () => changing.press(patronActs.acts['change-pickup'], choice), closed],
    [adding, () => adding.press(people.addDuty, duty), people.errors['place-unknown']],
  ];
};

/** General materials close the branch from today on. */
const closeBranch = async (): Promise<void> => {
  const materials = await openListed(await scene.start('materials'), places.heading, branchName);
  await materials.press(places.acts.close, { [places.fields.from]: '2021-04-20' });
};

/** Sends forms after the end of their sign-ins: each page says why, in two languages, and records nothing. */
const expectEnded = async (pages: readonly OpenPage[], why: 'expired' | 'changed'): Promise<void> => {
  const before = await count();
  for (const [reader, send] of pages) {
    await send();
    expect(reader.read()).toContain(signIn[why]);
    await reader.repeat('en');
    expect(reader.read()).toContain(englishStaffWords.signIn[why]);
  }
  expect(await count()).toBe(before);
};

describe('a form of a page that stayed open', () => {
  it('is not carried out an hour later', async () => {
    const pages = await openFour();
    scene.moveTo('2021-04-20 11:00');
    await expectEnded(pages, 'expired');
  });

  it('is not carried out after its role was taken away', async () => {
    const pages = await openFour();
    for (const person of ['counter', 'registration'] as const) {
      const { staff } = fivePeople[person];
      const materials = await openListed(await scene.start('materials'), people.heading, staff);
      await materials.press(`${people.removeDuty}${nameDuty(fivePeople[person])}`);
    }
    await expectEnded(pages, 'changed');
  });

  it('is not carried out after its person has left, who cannot sign in again', async () => {
    const [dispatch, send] = await openScan('dispatch');
    const { staff } = fivePeople.dispatch;
    const materials = await openListed(await scene.start('materials'), people.heading, staff);
    await materials.press(people.end);
    await expectEnded([[dispatch, send]], 'changed');
    await dispatch.follow(signIn.again);
    const { submit, staff: code, password: label, wrong } = englishStaffWords.signIn;
    await dispatch.press(submit, { [code]: staff, [label]: password });
    expect(dispatch.read()).toContain(wrong);
  });

  it('is carried out at a place that has closed meanwhile if it ends what is open there', async () => {
    const [one] = scene.waitThere;
    const [lending, returning] = [await scene.start('branch'), await scene.start('branch')];
    await lending.follow(handover.heading);
    await lending.scan(one.card);
    await lending.press(handover.confirm);
    await returning.follow(shelf.back.heading);
    const choosing = await openChoices();
    const before = await count();
    await closeBranch();
    const answers = [await lending.scan(one.copy), await returning.scan(scene.lentThere.copy)];
    expect(answers.map(({ is }) => is)).toEqual(['done', 'done']);
    await lending.follow(today.heading);
    expect(lending.read()).toContain(`${places.states.closed('4月20日(火)')} ${places.closeLead}`);
    for (const [reader, send, reason] of choosing) {
      await send();
      expect(reader.read()).toContain(reason);
    }
    expect(await count()).toBe(before + 3);
  });
});
