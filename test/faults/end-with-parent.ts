/** Ends this process with the one that started it: a test that fails does not come to where it ends its bots. */
export function endWithParent(): void {
  process.on('disconnect', () => process.exit(1));
  // Whoever listens is kept alive by it, and could not end by itself.
  process.channel?.unref();
}
