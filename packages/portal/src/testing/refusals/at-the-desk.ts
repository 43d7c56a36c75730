import { orThrow } from 'torioki';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from '../day/copies-of-day.js';
import { secondDuty } from '../day/staff-of-day.js';
import { nameDuty } from '../day/worker.js';
import type { Bring, Scene } from './scene.js';

const { scan, handover, titles } = staffWords;

/** The counter opens the handover to a reader. */
const openHandover = async (scene: Scene, { card }: Pick<CopyOfDay, 'card'>) => {
  const counter = await scene.start('counter');
  await counter.follow(handover.heading);
  await counter.scan(card);
  return counter;
};

/** The counter scans a copy for a reader at the handover. */
const scanAtHandover = async (scene: Scene, reader: Pick<CopyOfDay, 'card'>, copy: string) => {
  const counter = await openHandover(scene, reader);
  await counter.scan(copy);
  return counter;
};

/** The counter takes a lent copy back by a scan. */
const takeBack = async (scene: Scene, one: CopyOfDay) => {
  await scene.lend(one);
  const counter = await scene.start('counter');
  await counter.follow(scan.heading);
  await counter.scan(one.copy);
  return counter;
};

const addCopy = async (
  { day }: Scene,
  copy: string,
  title: string,
  source: 'own' | 'interlibrary' = 'own',
) => {
  orThrow(await day.office().addCopy({ copy, title, loanClass: 'circulating', source }));
  return copy;
};

/** The refusals at the scans and the handover, and of the acts for copies. */
export const atTheDesk: Readonly<Record<string, Bring>> = {
  'set-aside-for-other': async (scene) => {
    const [hers, his] = [scene.take(), scene.take()];
    await scene.reserve(hers);
    orThrow(await scene.deskOf('counter').secure({ copy: hers.copy }));
    return scanAtHandover(scene, his, hers.copy);
  },
  'title-waited-for': async (scene) => {
    const [hers, his] = [scene.take(), scene.take()];
    await scene.reserve(hers);
    return scanAtHandover(scene, his, hers.copy);
  },
  'copy-not-lendable': async (scene) => {
    const one = scene.take();
    orThrow(await scene.day.office().changeLoanClass({ copy: one.copy, loanClass: 'not-for-loan' }));
    return scanAtHandover(scene, one, one.copy);
  },
  /** The reader shows the card that a new one has replaced. */
  'prefectural-card-missing': async (scene) => {
    const one = scene.take();
    orThrow(await scene.fileOf(one).issueCard({ card: `39${one.card}` }));
    return scanAtHandover(scene, one, one.copy);
  },
  'set-aside-already': async (scene) => {
    const one = scene.take();
    await scene.reserve(one);
    orThrow(await scene.deskOf('counter').secure({ copy: one.copy }));
    return scanAtHandover(scene, one, await addCopy(scene, `${one.title}-b`, one.title));
  },
  'already-borrowed': async (scene) => {
    const one = scene.take();
    await scene.lend(one);
    return scanAtHandover(scene, one, await addCopy(scene, `${one.title}-b`, one.title));
  },
  'copy-elsewhere': async (scene) => {
    const [hers, his] = [scene.take(), scene.take()];
    await scene.lend(hers);
    return scanAtHandover(scene, his, hers.copy);
  },
  'wrong-pickup-place': async (scene) => {
    const one = { ...scene.take(), location: 'sapporo' };
    await scene.reserve(one);
    orThrow(await scene.deskOf('counter').secure({ copy: one.copy }));
    return scanAtHandover(scene, one, one.copy);
  },
  'branch-card-missing': async (scene) => {
    const [one] = scene.waitThere;
    const atBranch = await scene.start('branch');
    await atBranch.follow(handover.heading);
    await atBranch.scan(one.card);
    await atBranch.scan(one.copy);
    return atBranch;
  },
  /** A counter without shelves of its own. */
  'walk-in-at-headquarters-only': async (scene) => {
    const one = scene.take();
    const counter = await scene.start('registration');
    await counter.press(nameDuty(secondDuty));
    await counter.follow(handover.heading);
    await counter.scan(one.card);
    await counter.scan(one.copy);
    return counter;
  },
  /** A colleague blocks the reader while the handover is open. */
  'patron-blocked': async (scene) => {
    const one = scene.take();
    const counter = await openHandover(scene, one);
    const block = { stops: ['borrow' as const], text: '弁償が済んでいません。' };
    orThrow(await scene.fileOf(one).setBlocks({ blocks: [block] }));
    await counter.scan(one.copy);
    return counter;
  },
  /** A colleague lends the returned copy again before the return is undone. */
  'not-the-last': async (scene) => {
    const one = scene.take();
    const counter = await takeBack(scene, one);
    await scene.lend({ ...scene.take(), copy: one.copy });
    await counter.press(`${scan.undo}${one.copy}`);
    return counter;
  },
  /** The reader reserves the title again before the return is undone. */
  'used-since': async (scene) => {
    const one = scene.take();
    const counter = await takeBack(scene, one);
    await scene.reserve(one);
    await counter.press(`${scan.undo}${one.copy}`);
    return counter;
  },
  /** A colleague undoes the return in another program. */
  'nothing-to-undo': async (scene) => {
    const one = scene.take();
    const counter = await takeBack(scene, one);
    const command = new URL(counter.address(), 'http://library.example.jp').searchParams.get('scan') ?? '';
    orThrow(await scene.deskOf('counter').undo({ command }));
    await counter.press(`${scan.undo}${one.copy}`);
    return counter;
  },
  'copy-known': async (scene) => {
    const [one, other] = [scene.take(), scene.take()];
    const materials = await scene.start('materials');
    await materials.follow(titles.heading);
    await materials.scan(one.copy);
    await materials.press(titles.acts['add-copy'], { [titles.copy]: other.copy });
    return materials;
  },
};
