/** Cody's split points: rational in x below the first, in |x| below the second, in 1/x^2 above. */
const CENTRE = 0.67448975
const TAIL = Math.sqrt(32)
/** Beyond this the tail is smaller than the smallest positive double. */
const UNDERFLOW = 38.6

const INVERSE_SQRT_TWO_PI = 0.3989422804014327

/**
 * Chance that a standard normal is at most `x`, accurate to about 1e-15 of itself, in the lower tail too
 * (the upper tail is `normalCdf(-x)`). NaN gives NaN; plus and minus infinity give 1 and 0.
 * Source: W. J. Cody (1969), "Rational Chebyshev approximations for the error function",
 * Mathematics of Computation 23, 631-637, in the form of ACM algorithm 715 (`ANORM`).
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x)
  if (y <= CENTRE) return 0.5 + centre(x)
  if (y > UNDERFLOW) return x < 0 ? 0 : 1
  const upper = y <= TAIL ? middle(y) : tail(y)
  return x < 0 ? upper : x > 0 ? 1 - upper : Number.NaN
}

function centre(x: number): number {
  const s = x * x
  const above =
    (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
    18154.98125334356
  const below =
    (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673
  return (x * above) / below
}

function middle(y: number): number {
  let above = 1.0765576773720192e-8 * y
  above = (above + 0.39894151208813466) * y
  above = (above + 8.883149794388377) * y
  above = (above + 93.50665613217785) * y
  above = (above + 597.2702763948002) * y
  above = (above + 2494.5375852903726) * y
  above = (above + 6848.190450536283) * y
  above = (above + 11602.65143764735) * y + 9842.714838383978
  let below = (y + 22.266688044328117) * y
  below = (below + 235.387901782625) * y
  below = (below + 1519.3775994075547) * y
  below = (below + 6485.558298266761) * y
  below = (below + 18615.571640885097) * y
  below = (below + 34900.95272114598) * y
  below = (below + 38912.00328609327) * y + 19685.429676859992
  return (gaussian(y) * above) / below
}

function tail(y: number): number {
  const s = 1 / (y * y)
  let above = 0.023073441764940174 * s
  above = (above + 0.215898534057957) * s
  above = (above + 0.12740116116024736) * s
  above = (above + 0.022235277870649807) * s
  above = (above + 0.0014216191932278934) * s + 2.9112874951168793e-5
  let below = (s + 1.284260096144911) * s
  below = (below + 0.4682382124808651) * s
  below = (below + 0.06598813786892856) * s
  below = (below + 0.0037823963320275824) * s + 7.297515550839662e-5
  return (gaussian(y) * (INVERSE_SQRT_TWO_PI - (s * above) / below)) / y
}

// exp(-y^2/2) with y split at 1/16, so that squaring loses no digits (Cody's device).
function gaussian(y: number): number {
  const coarse = Math.trunc(y * 16) / 16
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (y - coarse) * (y + coarse))
}
