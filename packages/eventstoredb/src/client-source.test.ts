import { describe, expect, it, vi } from 'vitest';
import { confirmation } from './confirmation.js';
import type { EsdbRead } from './esdb-client.js';
import { ConnectionLeft, createOwnClientSource, type OwnClient } from './client-source.js';

/** Makes clients that do nothing, and functions that end their connections. */
const wayOfMany = () => {
  const leave: (() => void)[] = [];
  const hosts: unknown[] = [];
  const clientFor = (_: unknown, __: number, left: () => void): OwnClient => {
    leave.push(left);
    return {
      appendToStream: () => Promise.resolve(),
      readStream: () => [] as unknown as EsdbRead,
      subscribeToStream: () => [] as unknown as EsdbRead,
      dispose: vi.fn(() => Promise.resolve()),
    };
  };
  const find = (named: unknown) => {
    hosts.push(named);
    return Promise.resolve({ address: '127.0.0.1', port: 2113 });
  };
  return { way: createOwnClientSource({ find, clientFor }), leave, hosts };
};

const unavailable = { type: 'unavailable' };

describe("a connection of the store's own", () => {
  it('gives up a client whose call failed, but not the next one when an old call fails', async () => {
    const { way } = wayOfMany();
    const first = await way.client();
    way.reportFailure(first, unavailable);
    const second = await way.client();
    expect([way.reasonForGivingUp(first), way.reasonForGivingUp(second)]).toEqual([unavailable, undefined]);
    way.reportFailure(first, unavailable);
    expect(await way.client()).toBe(second);
  });

  it('keeps a client whose call failed for another reason than the connection', async () => {
    const { way } = wayOfMany();
    const first = await way.client();
    way.reportFailure(first, { type: 'timeout' });
    expect(await way.client()).toBe(first);
  });

  it('goes once to the leader that a follower named', async () => {
    const { way, hosts } = wayOfMany();
    const leader = { address: '127.0.0.2', port: 2113 };
    way.reportFailure(await way.client(), { type: 'not-leader', leader });
    way.reportFailure(await way.client(), unavailable);
    await way.client();
    expect(hosts).toEqual([undefined, leader, undefined]);
  });

  it('gives up a client that leaves its connection, and reports it before there is another', async () => {
    const { way, leave } = wayOfMany();
    const first = await way.client();
    const known: unknown[] = [];
    way.connectionsLeft.subscribe(() => known.push(way.reasonForGivingUp(first)));
    leave[0]?.();
    expect(known).toEqual([undefined]);
    expect(way.reasonForGivingUp(first)).toBeInstanceOf(ConnectionLeft);
    const second = await way.client();
    expect(second).not.toBe(first);
    leave[0]?.();
    expect(known).toHaveLength(1);
    expect(await way.client()).toBe(second);
  });
});

describe('a confirmation', () => {
  const given = (isShared = false) => {
    const known = confirmation(isShared);
    known.beginSubscription()();
    return known;
  };

  it('is given by a subscription, but after a failed call not until the tip was read', () => {
    const known = given();
    expect(known.isGiven()).toBe(true);
    const sight = known.sightOfTip();
    expect(sight?.()).toBe(true);
    const early = known.beginLook();
    known.doubt('a call failed');
    expect([known.isGiven(), known.sightOfTip(), sight?.()]).toEqual([false, undefined, false]);
    early();
    expect(known.isGiven()).toBe(false);
    known.beginLook()();
    expect([known.isGiven(), known.sightOfTip()?.()]).toEqual([true, true]);
    expect(known.countDoubts()).toEqual({ count: 1, reason: 'a call failed' });
  });

  it('needs a new subscription when the connection has ended, even if the old one brings more', () => {
    const known = given();
    const old = known.beginSubscription();
    known.endConnection('GOAWAY');
    old();
    known.beginLook()();
    expect([known.isGiven(), known.sightOfTip()?.()]).toEqual([false, true]);
    known.beginSubscription()();
    expect(known.isGiven()).toBe(true);
  });

  it('ends with its subscription, and is never given for a client that others use', () => {
    const known = given();
    known.endSubscription();
    expect(known.isGiven()).toBe(false);
    expect(given(true).isGiven()).toBe(false);
  });
});
