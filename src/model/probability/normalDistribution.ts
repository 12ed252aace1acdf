import { normalCdf } from './normalCdf.ts'
import { normalPdf } from './normalPdf.ts'
import { normalQuantile } from './normalQuantile.ts'

/** The standard normal (mean 0, standard deviation 1): density, distribution function and its inverse. */
export const normalDistribution = { pdf: normalPdf, cdf: normalCdf, quantile: normalQuantile } as const
