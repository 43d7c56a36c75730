import { chooseActor } from './actors.js';
import { readDocument } from './document/read-document.js';
import { openServed, type Got } from './open-served.js';

/** An operation of the document with a body. */
interface DocumentedBody {
  readonly name: string;
  readonly example: unknown;
  readonly operation: SentTo;
}

interface SentTo {
  readonly path: string;
  readonly roles: readonly string[];
}

/** Every body of the document, with the path that records the least: the rehearsal, if there is one. */
export const listBodies = (): readonly DocumentedBody[] => {
  const { paths, components } = readDocument();
  return Object.entries(components.requestBodies).map(([name, { content }]) => {
    const path = `/${name.replace('-', '/')}`;
    const rehearsal = `${path}/rehearsal`;
    const [, roles = ''] = /Roles: (.*)\.$/.exec(paths[path]?.['post']?.description ?? '') ?? [];
    return {
      name,
      example: content['application/json'].example,
      operation: { path: paths[rehearsal] ? rehearsal : path, roles: roles.split(', ').filter(Boolean) },
    };
  });
};

const application = (n: number) => ({
  name: '佐藤 みのり',
  address: '〒069-0834 江別市文京台東町41',
  phone: '011-386-8521',
  mailAddress: 'minori@example.jp',
  card: `K${n}`,
  evidence: 'driving-licence',
});

/** The number of requests for one patron. */
const perPatron = 50;

/** A library with a function that sends a body as an allowed caller. It often takes a new patron. */
export const openForBodies = async () => {
  const served = await openServed();
  let [sent, registered] = [0, 0];
  let patron = '';
  const register = async (): Promise<void> => {
    const { json } = await served.send('/desk/registerPatron', { body: application((registered += 1)) });
    ({ patron } = json as { readonly patron: string });
  };
  return {
    send: async ({ path, roles }: SentTo, body: unknown): Promise<Got> => {
      if (sent % perPatron === 0 || path === '/patron/leave') await register();
      sent += 1;
      const as = path.startsWith('/me') ? patron : chooseActor(roles);
      const got = await served.send(path, { body, as, headers: { Patron: patron } });
      if (path === '/patron/leave') await register();
      return got;
    },
  };
};
