import ipaddr from 'ipaddr.js';

/** The letters of an address without a port, brackets, or the name of an interface. */
const plain = (address: string): string =>
  address
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');

/** Bytes of an IPv6 address that name a network: whoever has one address of a /64 has all 2^64. */
const networkBytes = 8;

/**
 * The network of an address, under which its attempts are counted: an IPv4 address itself, also where IPv6 writes it
 * (`::ffff:192.0.2.1`, `64:ff9b::192.0.2.1`); of an IPv6 address its /64. A text that is no address is `unknown`.
 */
export const networkOf = (address: string): string => {
  const text = plain(address);
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text).toString();
  if (!ipaddr.IPv6.isValid(text)) return 'unknown';
  const found = ipaddr.IPv6.parse(text);
  if (found.isIPv4MappedAddress()) return found.toIPv4Address().toString();
  const bytes = found.toByteArray();
  if (found.range() === 'rfc6052') return bytes.slice(-4).join('.');
  const network = [...bytes.slice(0, networkBytes), ...Array.from({ length: networkBytes }, () => 0)];
  return `${ipaddr.fromByteArray(network).toString()}/64`;
};
