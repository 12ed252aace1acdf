import { expect, test } from 'vitest'
import { pipelineDistribution } from '../../../src/model/distribution/pipelineDistribution.ts'
import { type Amounts, accuracyPipeline, type Chances } from './accuracyPipelines.ts'

type Row = readonly [
  deals: number,
  chances: Chances,
  amounts: Amounts,
  correlation: number,
  withNewBusiness: boolean,
  p10: number,
  p50: number,
  p90: number,
  reached: readonly number[],
]

/** Shares of the mean that serve as targets. */
const TARGETS = [0.3, 0.7, 1.1, 1.6]

// P10, P50, P90 and the chances of reaching the targets, by direct convolution of the whole amounts deal by
// deal at 241 nodes of the factor (trapezoid, 1/16 apart, to 7.5), new business by Panjer's recursion; double
// precision, a C program of its own. A grid of 174 such pipelines was compared once: no quantile off by more
// than 0.083 % of the mean, no chance by more than 0.085 points.
const ROWS: readonly Row[] = [
  [16, 'mixed', 'lognormal', 0, false, 1068, 7174, 7981, [0.7363513, 0.6255782, 0.6254818, 0.0371161]],
  [16, 'mixed', 'giant', 0, false, 312, 574, 10272, [0.648362, 0.1102018, 0.1080189, 0.1080189]],
  [16, 'low', 'wide', 0, false, 0, 0, 757, [0.1392208, 0.1184521, 0.1184521, 0.1011849]],
  [16, 'middling', 'lognormal', 0, false, 2170, 4764, 6979, [0.9751129, 0.7630776, 0.4071917, 0.0536734]],
  [16, 'edges', 'wide', 0, false, 3322, 4860, 6561, [1, 0.874875, 0.3748746, 0]],
  [16, 'mixed', 'wide', 0.1, false, 225, 1164, 3177, [0.899051, 0.5572194, 0.4134885, 0.1772011]],
  [16, 'low', 'lognormal', 0.1, false, 0, 0, 605, [0.2336447, 0.206795, 0.1981754, 0.1708148]],
  [16, 'low', 'giant', 0.1, false, 0, 0, 170, [0.1772142, 0.0820676, 0.0371954, 0.0247444]],
  [16, 'middling', 'giant', 0.1, false, 383, 843, 10843, [0.4078711, 0.4078711, 0.4078711, 0.4078711]],
  [16, 'mixed', 'lognormal', 0.5, false, 527, 7261, 8380, [0.6743468, 0.625623, 0.6254818, 0.1059195]],
  [16, 'mixed', 'giant', 0.5, false, 83, 490, 10462, [0.5010475, 0.1636531, 0.1080189, 0.1080189]],
  [16, 'low', 'lognormal', 0.5, false, 0, 0, 326, [0.1509137, 0.1393408, 0.1357714, 0.1229322]],
  [16, 'low', 'wide', 0.5, false, 0, 0, 61, [0.0977403, 0.0862201, 0.0862134, 0.0793872]],
  [16, 'low', 'wide', 0.5, true, 0, 99, 6029, [0.3525454, 0.2420945, 0.2011637, 0.1715415]],
  [16, 'middling', 'lognormal', 0.5, false, 623, 4794, 8631, [0.8077405, 0.660268, 0.4615478, 0.2141333]],
  [16, 'edges', 'lognormal', 0.5, false, 7439, 7439, 7591, [0.999, 0.999, 0, 0]],
  [16, 'edges', 'wide', 0.5, false, 3321, 4860, 6562, [1, 0.7499785, 0.4166642, 0]],
  [24, 'middling', 'lognormal', 0.3, false, 1608, 5686, 9916, [0.8922763, 0.6819308, 0.4381208, 0.1641553]],
  [24, 'edges', 'wide', 0.3, false, 19535, 20788, 28030, [1, 0.9991449, 0.4997444, 0]],
  [50, 'mixed', 'wide', 0, false, 6582, 13846, 23234, [0.9689892, 0.7031955, 0.3772812, 0.1065551]],
  [50, 'low', 'lognormal', 0, false, 0, 134, 1612, [0.4917898, 0.4011881, 0.3026468, 0.2478383]],
  [50, 'low', 'giant', 0, false, 0, 67, 271, [0.4588875, 0.1449671, 0.0485856, 0.0258172]],
  [50, 'middling', 'giant', 0, false, 2409, 12042, 13115, [0.9040316, 0.5241905, 0.5241905, 0.2451552]],
  [50, 'mixed', 'lognormal', 0.1, false, 9079, 17478, 25867, [0.970919, 0.777561, 0.3995709, 0.0507893]],
  [50, 'mixed', 'giant', 0.1, false, 813, 10907, 11577, [0.7366567, 0.7365864, 0.7365864, 6e-7]],
  [50, 'low', 'wide', 0.1, false, 0, 3, 5163, [0.2833946, 0.2184633, 0.2043328, 0.1864381]],
  [50, 'middling', 'lognormal', 0.1, false, 7831, 13812, 23051, [0.9877244, 0.7610569, 0.3597272, 0.087722]],
  [50, 'edges', 'wide', 0.1, false, 24161, 32853, 41557, [1, 0.9126097, 0.3342381, 0]],
  [50, 'mixed', 'lognormal', 0.5, false, 3126, 17215, 31384, [0.8610412, 0.6554995, 0.436954, 0.1817557]],
  [50, 'mixed', 'wide', 0.5, false, 3304, 10567, 31624, [0.8002361, 0.5178606, 0.3587354, 0.2109802]],
  [50, 'mixed', 'wide', 0.5, true, 3308, 12542, 37881, [0.7975398, 0.5196561, 0.3514022, 0.2107018]],
  [50, 'low', 'lognormal', 0.5, false, 0, 0, 1628, [0.2358249, 0.2092839, 0.1763509, 0.1575548]],
  [50, 'low', 'wide', 0.5, true, 0, 978, 11131, [0.4820841, 0.3508212, 0.2760037, 0.2003466]],
  [50, 'low', 'giant', 0.5, false, 0, 0, 298, [0.2231868, 0.1245103, 0.0863848, 0.0626068]],
  [50, 'middling', 'lognormal', 0.5, false, 2845, 13787, 28440, [0.8462964, 0.6297431, 0.4185386, 0.2167419]],
  [50, 'middling', 'giant', 0.5, false, 690, 11199, 14757, [0.6796154, 0.5241905, 0.5241905, 0.383633]],
  [50, 'edges', 'lognormal', 0.5, false, 13383, 17707, 22081, [0.999987, 0.9966476, 0.3563461, 0.0000092]],
  [200, 'mixed', 'lognormal', 0.05, false, 22958, 33157, 44783, [0.9989007, 0.8896107, 0.3220182, 0.0147485]],
  [200, 'mixed', 'giant', 0.05, false, 4458, 6281, 46472, [0.8575103, 0.2455157, 0.2454707, 0.2454707]],
  [200, 'low', 'wide', 0.05, false, 23, 3515, 13395, [0.6415769, 0.4890512, 0.3668567, 0.2435228]],
  [
    200,
    'middling',
    'lognormal',
    0.05,
    false,
    37286,
    50892,
    64562,
    [0.9999121, 0.9254573, 0.3178089, 0.0011402],
  ],
  [200, 'edges', 'wide', 0.05, false, 95638, 103340, 111034, [1, 1, 0.0225235, 0]],
  [200, 'mixed', 'wide', 0.3, false, 28474, 65766, 110468, [0.9496226, 0.7173623, 0.3931645, 0.1079408]],
  [200, 'low', 'lognormal', 0.3, false, 0, 546, 7816, [0.4509538, 0.3260557, 0.259367, 0.1988859]],
  [200, 'low', 'giant', 0.3, false, 0, 154, 1220, [0.3788089, 0.2045481, 0.1281327, 0.0798743]],
  [200, 'middling', 'giant', 0.3, false, 4636, 46292, 55054, [0.6942905, 0.5595987, 0.5595987, 0.2867004]],
  [200, 'mixed', 'lognormal', 0.5, false, 10320, 30265, 61076, [0.9027019, 0.6611903, 0.3666636, 0.1537119]],
  [200, 'mixed', 'wide', 0.5, true, 19254, 70480, 149085, [0.8710984, 0.623646, 0.3874914, 0.1781041]],
  [200, 'mixed', 'giant', 0.5, false, 1717, 5744, 49907, [0.594229, 0.2678447, 0.245514, 0.2454707]],
  [200, 'low', 'lognormal', 0.5, false, 0, 0, 7583, [0.3137165, 0.2363249, 0.1967505, 0.1597584]],
  [200, 'low', 'wide', 0.5, false, 0, 0, 15645, [0.3023149, 0.2489485, 0.2077526, 0.164327]],
  [200, 'low', 'wide', 0.5, true, 0, 6580, 44020, [0.5616507, 0.3812036, 0.2777287, 0.196385]],
  [
    200,
    'middling',
    'lognormal',
    0.5,
    false,
    10841,
    50524,
    91678,
    [0.8572754, 0.6523599, 0.4442403, 0.1932734],
  ],
  [200, 'edges', 'lognormal', 0.5, false, 41928, 55345, 68745, [1, 0.9969732, 0.3570273, 0]],
  [200, 'edges', 'wide', 0.5, false, 91806, 103368, 114921, [1, 0.999935, 0.1587704, 0]],
]

test.each(ROWS)(
  '%d deals, %s chances, %s amounts, correlation %d, new business %s',
  (deals, chances, amounts, correlation, withNewBusiness, p10, p50, p90, reached) => {
    const distribution = pipelineDistribution(
      accuracyPipeline(deals, chances, amounts, correlation, withNewBusiness),
    )
    const { mean } = distribution
    for (const [p, expected] of [
      [0.1, p10],
      [0.5, p50],
      [0.9, p90],
    ] as const) {
      expect(Math.abs(distribution.quantile(p) - expected) / mean).toBeLessThan(1e-3)
    }
    TARGETS.forEach((share, t) => {
      const target = Math.round(share * mean)
      expect(Math.abs(distribution.chanceOfAtLeast(target) - reached[t]!)).toBeLessThan(1e-3)
    })
  },
)
