/** See `memoryFlags.mjs`, which is JavaScript because an old Node has to read it. */
export declare const MEMORY_FLAGS: readonly string[]
