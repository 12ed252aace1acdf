import type { EvidenceEffects } from '../../src/model/evidence/evidenceEffects.ts'

/** Nothing known and nothing believed. */
export const NO_EVIDENCE: EvidenceEffects = { common: 0, families: [], cases: 0 }
