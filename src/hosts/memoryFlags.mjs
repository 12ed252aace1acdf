/**
 * How Node is started where Foresight starts it: room for young objects, in MiB. Left alone, it grows during a long import until
 * a million deals take 400 MB at their peak; with this they take 290 MB, and no longer.
 */
export const MEMORY_FLAGS = ['--max-semi-space-size=16']
