import * as t from 'io-ts';
import { Policy } from '../policy/index.js';

const keysOf = (codec: t.Any): readonly string[] => {
  if (!(codec instanceof t.ExactType)) return [''];
  const { props } = codec.type as t.InterfaceType<t.Props>;
  return Object.entries(props).flatMap(([key, part]) =>
    keysOf(part).map((inside) => (inside === '' ? key : `${key}.${inside}`)),
  );
};

/** The keys of the policy, nested ones with a dot. */
export const policyKeys = keysOf(Policy);
