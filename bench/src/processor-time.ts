/** Loaded before a program, it makes its clock count the processor time of the process, in milliseconds. */
performance.now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
