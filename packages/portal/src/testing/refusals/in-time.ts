import { orThrow } from 'torioki';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from '../day/copies-of-day.js';
import { nameTitle, type Bring, type Scene } from './scene.js';

const { patrons, patronActs, scan } = staffWords;
const { acts } = patronActs;

/** A form that stays open over midnight, when a new policy begins. */
const pressAfterMidnight = async (
  scene: Scene,
  day: number,
  changes: Parameters<Scene['publishPolicy']>[1],
  open: (one: CopyOfDay) => Promise<Awaited<ReturnType<Scene['start']>>>,
) => {
  scene.moveTo(`2021-04-${day} 23:50`);
  const one = scene.take();
  await scene.reserve(one);
  const counter = await open(one);
  await scene.publishPolicy(`from-${day + 1}`, changes);
  scene.moveTo(`2021-04-${day + 1} 00:02`);
  return counter;
};

/** The refusals of forms that are too old. They follow each other in time. */
export const inTime: Readonly<Record<string, Bring>> = {
  /** The page of half an hour ago. */
  'renewal-click-expired': async (scene) => {
    const one = scene.take();
    scene.moveTo('2021-04-20 19:00');
    await scene.lend(one);
    const counter = await scene.openReader(one, 'counter');
    for (const minutes of [10, 20, 30, 40]) {
      scene.moveTo(`2021-04-20 19:${minutes}`);
      await counter.touch();
    }
    await counter.press(`${patrons.renew}${nameTitle(one)}`);
    return counter;
  },
  /** The mails go out before the scan is undone. */
  'notified-since': async (scene) => {
    const one = scene.take();
    await scene.reserve(one);
    scene.moveTo('2021-04-20 19:55');
    const counter = await scene.start('counter');
    await counter.follow(scan.heading);
    await counter.scan(one.copy);
    scene.moveTo('2021-04-20 20:01');
    orThrow({ is: 'accepted', ...(await scene.library.jobs.sendReadyMails()) });
    await counter.press(`${scan.undo}${one.copy}`);
    return counter;
  },
  'suspension-too-long': async (scene) => {
    const counter = await pressAfterMidnight(scene, 20, { suspension: { mostDays: 5 } }, async (one) => {
      const opened = await scene.openReader(one, 'counter');
      await opened.follow(nameTitle(one));
      return opened;
    });
    await counter.press(acts.suspend);
    return counter;
  },
  'no-home-delivery': async (scene) => {
    const counter = await pressAfterMidnight(scene, 21, { homeDelivery: false }, async () => {
      const other = scene.take();
      const opened = await scene.openReader(other, 'counter');
      await opened.follow(acts.reserve);
      await opened.press(patronActs.check, { [patronActs.titles]: other.title });
      return opened;
    });
    await counter.press(acts.reserve, { [patrons.pickup]: '自宅' });
    return counter;
  },
  'suspension-not-offered': async (scene) => {
    scene.moveTo('2021-04-22 09:00');
    await scene.publishPolicy('suspensions-again', { suspension: { mostDays: 60 } });
    const counter = await pressAfterMidnight(scene, 23, { suspension: null }, async (one) => {
      const opened = await scene.openReader(one, 'counter');
      await opened.follow(nameTitle(one));
      return opened;
    });
    await counter.press(acts.suspend);
    return counter;
  },
  'too-late': async (scene) => {
    const one = scene.take();
    scene.moveTo('2021-04-24 23:55');
    await scene.lend(one);
    const counter = await scene.start('counter');
    await counter.follow(scan.heading);
    await counter.scan(one.copy);
    scene.moveTo('2021-04-25 00:05');
    await counter.press(`${scan.undo}${one.copy}`);
    return counter;
  },
};
