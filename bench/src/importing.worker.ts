/** Imports a package, and tells how many milliseconds of processor time that took. */
const [name = ''] = process.argv.slice(2);
const before = process.cpuUsage();
await import(name);
const { user, system } = process.cpuUsage(before);
process.send?.((user + system) / 1_000);
