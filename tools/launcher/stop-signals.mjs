/** One Ctrl-C can arrive several times: from the terminal, from npm and from our own parent. */
const SAME_PRESS_MS = 700;

/**
 * Calls `stop` at the first Ctrl-C, SIGTERM, SIGHUP or death of the process that started us, and `force` when it is
 * asked again after that.
 * @param {{ stop: () => void, force: () => void }} reactions
 */
export function onStopSignals({ stop, force }) {
  // a terminal that was closed cannot be written to; that must not keep us from stopping in order
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  let firstAt = 0;
  const asked = () => {
    const now = performance.now();
    if (firstAt === 0) {
      firstAt = now;
      stop();
    } else if (now - firstAt > SAME_PRESS_MS) {
      force();
    }
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, asked);
  process.once('disconnect', () => firstAt || asked());
}
