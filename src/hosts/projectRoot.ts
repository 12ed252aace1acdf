import { resolve } from 'node:path'

/** Foresight's own folder: where package.json, resources and the built page are. */
export const projectRoot = resolve(import.meta.dirname, '../..')
