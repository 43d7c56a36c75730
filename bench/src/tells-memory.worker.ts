/** Tells the most memory that the process had into which it is loaded, in megabytes, when that ends. */
process.once('exit', () => process.send?.(process.resourceUsage().maxRSS / 1_000));
