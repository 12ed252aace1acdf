import { z } from 'zod'
import { money } from './scalars.ts'

/** Mean and quantiles of a sum of bookings: 8 in 10 outcomes lie between p10 and p90. */
export const bookingsRange = z.object({ mean: money, p10: money, p50: money, p90: money })
