// Verifies an export of a history without Torioki. It proves that the noted heads cover these bytes, and that
// each line is canonical (with --fast, it only checks hashes). For an export of hashes, it only proves that
// the heads match. After a fault, it continues from the recorded hash. It does not prove that a database
// returns these bytes, nor that the recorded events are true. Exit status: 0 right, 1 wrong, 2 not answered.
import { Buffer } from 'node:buffer';
import { createHash, createPublicKey, hash, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs, TextDecoder } from 'node:util';

const usage = 'node verify-history.mjs history.jsonl [--heads heads.txt] [--key <verifier key>] [--fast]';
const options = {
  heads: { type: 'string' },
  key: { type: 'string', multiple: true },
  fast: { type: 'boolean' },
};
const ended = (status, text) => process.exit((console.log(text), status));
const wrong = (at, what) => (wrongs += 1) <= 100 && console.log(`WRONG at position ${at}: ${what}`);

const sha256 = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();

// The tree of RFC 6962 over the hashes of the chain, as its full subtrees, the largest first.
const peaks = [];
const addLeaf = (chainHash) => {
  let [height, root] = [0, sha256(Uint8Array.of(0), Buffer.from(chainHash, 'hex'))];
  while (peaks.length > 0 && peaks[peaks.length - 1].height === height)
    [height, root] = [height + 1, sha256(Uint8Array.of(1), peaks.pop().root, root)];
  peaks.push({ height, root });
};
const joined = (right, left) => sha256(Uint8Array.of(1), left, right);
const treeRoot = () => (peaks.length > 0 ? peaks.map(({ root }) => root).reduceRight(joined) : sha256(''));

// A head's code: the first 120 bits of the hash in Crockford's base 32, and a check letter.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeOf = (chainHash) => {
  const bits = BigInt(`0x${chainHash.slice(0, 30)}`);
  const values = Array.from({ length: 24 }, (_, at) => Number((bits >> BigInt(5 * (23 - at))) & 31n));
  const doubled = (value) => (value << 1) ^ (value & 16 ? 37 : 0);
  const check = values.reduce((sum, value) => doubled(sum ^ value), 0);
  return [...values, check].map((value) => letters[value]).join('');
};
const plainCode = (text) => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

// Heads: lines `position hash` or `position code`, each with an optional day, or signed notes (C2SP checkpoints).
const day = /\s+\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}\S*)?$/;
const headsIn = (text) => {
  const [heads, lines] = [[], text.split(/\r?\n/)];
  for (let at = 0; at < lines.length; at += 1) {
    const [, position, rest] = /^\s*(\d+)\s+(\S.*)$/.exec(lines[at]) ?? [];
    if (lines[at + 3] === '' && lines[at + 4]?.startsWith('— ')) {
      const [origin, size, root] = lines.slice(at, at + 3);
      const signatures = [];
      for (at += 4; lines[at]?.startsWith('— '); at += 1) signatures.push(lines[at].slice(2).split(' '));
      heads.push({ position: Number(size), body: `${origin}\n${size}\n${root}\n`, root, signatures });
      at -= 1;
    } else if (position) {
      const what = rest.replace(day, '').toLowerCase();
      const noted = isHash.test(what) ? { hash: what } : { code: plainCode(what) };
      heads.push({ position: Number(position), ...noted });
    } else if (!/^\s*(#.*|\d{4}-\d{2}-\d{2}.*)?$/.test(lines[at]))
      ended(2, `Line ${at + 1} of the heads is not a head.`);
  }
  return heads;
};

// Parses a verifier key: name+id+base64 of the kind (1: Ed25519) and the public key.
const keyIn = (text) => {
  const [name, id, ...encoded] = text.split('+');
  const bytes = Buffer.from(encoded.join('+'), 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1 || sha256(`${name}\n`, bytes).toString('hex', 0, 4) !== id)
    ended(2, `${text} is not a verifier key, or it is mistyped.`);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') };
  return { name, id, key: createPublicKey({ key: jwk, format: 'jwk' }) };
};
const isSigned = ({ body, signatures }, keys) =>
  signatures.some(([name, encoded]) => {
    const bytes = Buffer.from(encoded, 'base64');
    const same = keys.filter((one) => one.name === name && one.id === bytes.toString('hex', 0, 4));
    return same.some(({ key }) => verify(null, Buffer.from(body), key, bytes.subarray(4)));
  });

// The canonical form of JSON (RFC 8785).
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const field = (key) => `${JSON.stringify(key)}:${canonical(value[key])}`;
  return `{${Object.keys(value).sort().map(field).join(',')}}`;
};
const fields = 'data,id,metadata,position,recordedAt,schemaVersion,tags,type';
const isHash = /^[0-9a-f]{64}$/;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

let [header, position, chainHash, recordedAt, isAstray] = [undefined, 0, '', '', false];
let [heads, keys, isFast, wrongs] = [[], [], false, 0];

const headFault = (head) => {
  const noted = head.hash ? chainHash : codeOf(chainHash);
  if (!head.root && (head.hash ?? head.code) !== noted) return 'the noted head is different';
  if (head.root && head.root !== treeRoot().toString('base64')) return 'the root of the note is another';
  return head.root && keys.length > 0 && !isSigned(head, keys) && 'the note is not signed by a given key';
};
const reached = () => {
  for (const head of heads.filter((one) => one.position === position && !one.isMet)) {
    const fault = headFault(head);
    head.isMet = !fault || !isAstray;
    if (fault && head.isMet) wrong(position, fault);
  }
};

const begin = (bytes) => {
  const [, form] = /^\{"format":"torioki-(history|hashes)\/1",/.exec(bytes.toString('latin1')) ?? [];
  if (!form) ended(2, 'This is not an export of a history (torioki-history/1, torioki-hashes/1).');
  header = { ...JSON.parse(bytes), take: form === 'hashes' ? place : pass };
  chainHash = hash('sha256', header.librarySystem);
  reached();
};
const arrive = (at, chain) => {
  [position, chainHash] = [at, chain];
  if (heads.some(({ root }) => root)) addLeaf(chainHash);
  reached();
};

const placed = /^\{"position":(\d+),"hash":"([0-9a-f]{64})"\}$/;
const place = (bytes) => {
  const [, says, said] = placed.exec(bytes.toString('latin1')) ?? [];
  if (!says) wrong(position + 1, 'its line is not {"position":…,"hash":"…"}');
  else if (Number(says) !== position + 1) wrong(position + 1, `the next event says position ${says}`);
  arrive(Number(says ?? position + 1), said ?? '');
};
const pass = (bytes) => {
  const end = bytes.length - 75;
  const text = bytes.subarray(9, end);
  const said = bytes.toString('latin1', end + 9, bytes.length - 2);
  const shell = `${bytes.toString('latin1', 0, 9)}${bytes.toString('latin1', end, end + 9)}${bytes.toString('latin1', bytes.length - 2)}`;
  const from = text.lastIndexOf('"position":') + 11;
  const says = Number(text.toString('latin1', from, text.indexOf(',', from)));
  const link = sha256(chainHash, text).toString('hex');
  const isHere = says === position + 1 || isAstray;
  const fault = () => {
    if (shell !== '{"event":,"hash":""}') return 'its line is not {"event":…,"hash":"…"}';
    if (!isHere) return `the next event says position ${says}`;
    if (link !== said) return 'its hash does not fit its content and the events before it';
    return isFast ? undefined : eventFault(text);
  };
  const found = fault();
  if (found) wrong((isAstray && says) || position + 1, found);
  isAstray = !isHere;
  arrive(says || position + 1, isHash.test(said) ? said : link);
};
const eventFault = (bytes) => {
  let event;
  try {
    const text = utf8.decode(bytes);
    event = JSON.parse(text);
    if (canonical(event) !== text || /(^|[^\\])(\\\\)*\\ud[89a-f]/.test(text)) throw new Error();
  } catch {
    return 'its content is not canonical JSON';
  }
  if (Object.keys(event).join() !== fields) return 'it has other parts than an event has';
  if (!instant.test(event.recordedAt) || event.recordedAt < recordedAt)
    return 'its recorded time is earlier than that of the previous event, or is impossible';
  recordedAt = event.recordedAt;
};

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (positionals.length !== 1) ended(2, usage);
  isFast = values.fast === true;
  keys = (values.key ?? []).map(keyIn);
  heads = values.heads === undefined ? [] : headsIn(readFileSync(values.heads, 'utf8'));
  let rest = Buffer.alloc(0);
  for await (const part of createReadStream(positionals[0], { highWaterMark: 1 << 20 })) {
    let [bytes, from] = [Buffer.concat([rest, part]), 0];
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      (header?.take ?? begin)(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  if (!header) begin(rest);
  if (rest.length > 0 || position < header.upTo)
    wrong(position + 1, `the export is cut off; it must reach ${header.upTo}`);
  if (position > header.upTo) wrong(header.upTo + 1, `the export exceeds its stated end ${header.upTo}`);
  for (const head of heads.filter(({ isMet }) => !isMet)) {
    const gone = head.position > position ? 'the last events were cut off' : 'no event is there';
    wrong(Math.min(head.position, position + 1), `a head at ${head.position} was noted: ${gone}`);
  }
} catch (thrown) {
  ended(2, `No answer: ${thrown.message}`);
}
if (wrongs > 0) ended(1, `${wrongs} in all; after each fault, the check continued from the recorded hash.`);
const what = header.take === pass ? 'events' : 'hashes without contents';
const end = `hash ${chainHash}, code ${codeOf(chainHash)}`;
console.log(`Right: ${position} ${what} of ${header.librarySystem}, ${end}.`);
if (heads.length === 0)
  ended(0, 'Only noted heads show whether the last events were cut off or the whole history was rewritten.');
const last = Math.max(...heads.map((head) => head.position));
console.log(`All ${heads.length} noted heads match. ${position - last} events follow the last head.`);
