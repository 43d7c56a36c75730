import { withLogin } from '../../sample/people.js';
import { findPatronIds, plantWords, findPseudonyms } from './plant-words.js';
import { openScene, type Coverage, type Scene } from './scene.js';
import { makeSender, type Sender } from './sender.js';

/** The sample with a stranger and three patrons. Each patron has words that nobody else has. */
export interface Crowd extends Scene {
  readonly senders: readonly Sender[];
  /** By patron, the words that nobody else may see. */
  readonly words: readonly (readonly string[])[];
  /** By patron, the ids of orders that wait for 確認 or were confirmed. */
  readonly orders: readonly string[][];
}

export const openCrowd = async (reached: Coverage): Promise<Crowd> => {
  const scene = await openScene(reached);
  const words = await plantWords(scene);
  const patrons = withLogin.map(({ card }, index) => makeSender(scene.app, `10.0.0.${index}`, card));
  return {
    ...scene,
    words,
    orders: [[], [], [], []],
    senders: [...patrons, makeSender(scene.app, '10.0.1.1')],
  };
};

/** By patron, the ids of the patron's reservations, loans and orders. */
export const listIds = async (crowd: Crowd): Promise<readonly (readonly string[])[]> =>
  Promise.all(
    crowd.visitors.map(async ({ patron }, whose) => [
      ...(await findPatronIds(crowd, patron)),
      ...(crowd.orders[whose] ?? []),
    ]),
  );

/** The portal's paths for a method, without streams. For a method without any path, returns all paths. */
export const listRoutes = ({ app }: Scene, method: string): readonly string[] => {
  const routes = app.routes.filter(({ path }) => !/\*|^\/live\//.test(path));
  const ofMethod = routes.filter((route) => route.method === method);
  return [...new Set((ofMethod.length > 0 ? ofMethod : routes).map(({ path }) => path))];
};

/** The messages that a sender receives from a live page. */
export const receiveStream = async (sender: Sender, path: string) => {
  const answer = await sender.follow(path);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const all: string[] = [];
  const end = async () => {
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read())
      all.push(next.value);
  };
  return { all, ended: end(), leave: () => reader?.cancel() };
};

/** The data of others in the answer to a sender. Data that the sender itself has sent are left out. */
export const findLeaks = async (
  crowd: Crowd,
  who: number,
  whole: string,
  sent = '',
): Promise<readonly string[]> => {
  const tokens = crowd.senders.map((sender) => [sender.token()]);
  const ofOthers = [crowd.words, await listIds(crowd), tokens].flatMap((all) =>
    all.filter((_, whose) => whose !== who).flat(),
  );
  return [...ofOthers, ...(await findPseudonyms(crowd))].filter(
    (mark) => mark !== '' && whole.includes(mark) && !sent.includes(encodeURIComponent(mark)),
  );
};
