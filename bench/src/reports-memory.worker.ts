/** Load this into a process, to let it send its maximum memory in megabytes when it ends. */
process.once('exit', () => process.send?.(process.resourceUsage().maxRSS / 1_000));
