import { generateKeyPairSync, hash, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { readHeads } from '@torioki/audit';
import { isSignedBy, parseVerifierKey, type Note, type VerifierKey } from '@torioki/audit/heads';

export interface RunningWitness {
  readonly url: string;
  readonly key: string;
  readonly stop: () => Promise<void>;
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

const hashParent = (left: Buffer, right: Buffer): Buffer => sha256(Buffer.of(1), left, right);

/** The size and root of a log, as a witness remembers them. */
type RememberedTree = Pick<Note, 'size' | 'root'>;

/**
 * The numbers of two nodes of the same height: one above the last leaf of the smaller tree, the other above
 * the last leaf of the larger tree.
 */
type ProofPath = readonly [one: number, other: number];

const moveUp = ([one, other]: ProofPath): ProofPath => [one >> 1, other >> 1];

const moveUpWhile = (way: ProofPath, holds: (one: number) => boolean): ProofPath =>
  holds(way[0]) ? moveUpWhile(moveUp(way), holds) : way;

interface ProofRoots {
  readonly way: ProofPath;
  readonly then: Buffer;
  readonly now: Buffer;
}

/** Both roots after one more node of a proof. */
const addProofNode = ({ way, then, now }: ProofRoots, node: Buffer): ProofRoots => {
  const [one, other] = way;
  if (!(one & 1) && one !== other) return { way: moveUp(way), then, now: hashParent(now, node) };
  const next = moveUpWhile(way, (last) => last !== 0 && !(last & 1));
  return { way: moveUp(next), then: hashParent(node, then), now: hashParent(node, now) };
};

/** Whether a proof shows that the second tree continues the first, which is not empty (RFC 9162, 2.1.4.2). */
const isProof = (first: RememberedTree, second: RememberedTree, proof: readonly Buffer[]): boolean => {
  const isWhole = (first.size & (first.size - 1)) === 0;
  const [start = Buffer.alloc(0), ...rest] = isWhole ? [Buffer.from(first.root, 'base64'), ...proof] : proof;
  const way = moveUpWhile([first.size - 1, second.size - 1], (one) => (one & 1) === 1);
  const end = rest.reduce(addProofNode, { way, then: start, now: start });
  const roots = [end.then, end.now].map((root) => root.toString('base64'));
  return end.way[1] === 0 && isDeepStrictEqual(roots, [first.root, second.root]);
};

const continues = (seen: RememberedTree, note: Note, proof: readonly Buffer[]): boolean =>
  seen.size === 0 || seen.size === note.size ? proof.length === 0 : isProof(seen, note, proof);

const parseNote = (body: string): Note | undefined => {
  const heads = readHeads(body);
  const [first] = heads.is === 'read' ? heads.heads : [];
  return first && 'note' in first ? first.note : undefined;
};

/** A minimal witness of C2SP's tlog-witness for one log. It forgets everything when it is stopped. */
export const startSmallWitness = async (log: string): Promise<RunningWitness> => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const name = 'witness.example.jp';
  const bytes = Buffer.from(
    `\u0004${publicKey.export({ type: 'spki', format: 'der' }).toString('latin1', 12)}`,
    'latin1',
  );
  const id = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  const logKey = parseVerifierKey(log) as VerifierKey;
  let seen: RememberedTree = { size: 0, root: sha256().toString('base64') };

  const cosignature = ({ origin, size, root }: Note): string => {
    const seconds = Math.floor(Date.now() / 1_000);
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(seconds));
    const signed = Buffer.from(`cosignature/v1\ntime ${seconds}\n${origin}\n${size}\n${root}\n`);
    return `— ${name} ${Buffer.concat([id, time, sign(null, signed, privateKey)]).toString('base64')}\n`;
  };

  /** The reason to refuse a note; undefined to accept it. */
  const unwanted = (note: Note, former: number): readonly [status: number, text: string] | undefined => {
    if (note.origin !== logKey.name) return [404, 'unknown log'];
    if (!isSignedBy(note, logKey)) return [403, 'not signed'];
    if (former > note.size) return [400, 'smaller than the known size'];
    const isOther = note.size === seen.size && note.root !== seen.root;
    return former !== seen.size || isOther ? [409, `${seen.size}\n`] : undefined;
  };

  const answerTo = (body: string): readonly [status: number, text: string] => {
    const end = body.indexOf('\n\n');
    const [old = '', ...nodes] = body.slice(0, end).split('\n');
    const note = parseNote(body.slice(end + 2));
    if (note === undefined) return [400, 'no note'];
    const reason = unwanted(note, Number(old.slice(4)));
    if (reason) return reason;
    const proof = nodes.map((node) => Buffer.from(node, 'base64'));
    if (!continues(seen, note, proof)) return [422, 'not a continuation'];
    seen = note;
    return [200, cosignature(note)];
  };

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [status, answer] = request.url === '/add-checkpoint' ? answerTo(body) : [404, ''];
      response.writeHead(status).end(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: `${name}+${id.toString('hex')}+${bytes.toString('base64')}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
