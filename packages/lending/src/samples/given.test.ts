import { reading } from '@torioki/event-store';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decisions } from '../decisions/index.js';
import { copyAdded, secured, reserved } from './facts.js';
import { given } from './given.js';
import { book1, book2, copyId, ken, mari, reservationId } from './ids.js';
import { headquarters, library } from './library.js';
import { commands } from './commands.js';

const at = '2021-04-07 14:10';
const added = copyAdded(copyId(1), book1);
const waiting = reserved('2021-04-03 10:00', reservationId(1), {
  borrower: mari,
  title: book1,
  place: headquarters,
});
const ready = secured(at, waiting, added);
const nobodyWaiting = { code: 'nobody-waiting', title: book1 } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

const accepting = () => given(...library, added, waiting).when(commands.secure(at, { copy: copyId(1) }));
const refusing = () => given(...library, added).when(commands.secure(at, { copy: copyId(1) }));
const failing = () => given().when({ ...commands.secure(at, { copy: copyId(1) }), at: 'today' });

describe('then', () => {
  it('holds for exactly the events that were made', async () => {
    await accepting().then(ready);
    await expect(accepting().then()).rejects.toThrow();
    await expect(accepting().then(ready, ready)).rejects.toThrow();
    await expect(accepting().then({ ...ready, data: { ...ready.data, borrower: ken } })).rejects.toThrow();
  });

  it('does not hold for a command that was refused, failed, or sent before', async () => {
    await expect(refusing().then(ready)).rejects.toThrow();
    await expect(failing().then(ready)).rejects.toThrow();
    const sent = accepting();
    await sent.then(ready);
    await expect(sent.then(ready)).rejects.toThrow();
  });
});

describe('then, of a decision', () => {
  const { plan, encode } = decisions.secure;

  it('does not hold when it comes out otherwise once it is executed again', async () => {
    const other = function* () {
      yield* reading({});
      return [{ ...ready, data: { ...ready.data, borrower: ken } }] as const;
    };
    vi.spyOn(decisions.secure, 'plan')
      .mockImplementationOnce(plan)
      .mockImplementationOnce(plan)
      .mockImplementationOnce(other as unknown as typeof plan);
    await expect(accepting().then(ready)).rejects.toThrow();
  });

  it('does not hold when the command is another one once it is sent again', async () => {
    vi.spyOn(decisions.secure, 'encode')
      .mockImplementationOnce(encode)
      .mockImplementationOnce((command) => ({ ...encode(command), copy: 'C-2' }));
    await expect(accepting().then(ready)).rejects.toThrow();
  });
});

describe('thenRefused', () => {
  it('holds for exactly the reasons that were given', async () => {
    await refusing().thenRefused(nobodyWaiting);
    await expect(refusing().thenRefused()).rejects.toThrow();
    await expect(refusing().thenRefused(nobodyWaiting, nobodyWaiting)).rejects.toThrow();
    await expect(refusing().thenRefused({ ...nobodyWaiting, title: book2 })).rejects.toThrow();
    await expect(accepting().thenRefused(nobodyWaiting)).rejects.toThrow();
    await expect(failing().thenRefused(nobodyWaiting)).rejects.toThrow();
  });
});

describe('thenFailed', () => {
  it('holds for the code and the path of the error, and gives its reason', async () => {
    expect(await failing().thenFailed('invalid-input', 'at')).toMatch(/^must be an instant/);
    await expect(failing().thenFailed('invalid-input', 'copy')).rejects.toThrow();
    await expect(failing().thenFailed('store-busy', 'at')).rejects.toThrow();
    await expect(accepting().thenFailed('invalid-input', 'at')).rejects.toThrow();
    await expect(refusing().thenFailed('invalid-input', 'at')).rejects.toThrow();
  });
});

it('commands that are given one after the other act on one history', async () => {
  const counter = given(...library, added, waiting);
  await counter.when(commands.secure(at, { copy: copyId(1) })).then(ready);
  await counter
    .when(commands.secure(at, { copy: copyId(1) }))
    .thenRefused({ code: 'copy-elsewhere', copy: copyId(1), is: 'set-aside', expected: ['on-shelf'] });
});
