import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Keeps what Node makes of source files between starts, types taken away, beside the prepared pages. Loaded with `--import`, and no TypeScript
 * itself, so that nothing is compiled before it. A folder that cannot be written costs time only.
 */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/radrum-compiled/', import.meta.url)));

/** By then the program is loaded. Node writes at a clean end, which a process in the cloud may never have. */
const loadedAfterMs = 15_000;
setTimeout(flushCompileCache, loadedAfterMs).unref();
