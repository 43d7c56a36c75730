/** Load this before a program, to replace its clock by the processor time of the process, in milliseconds. */
performance.now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
