import { conditionalProbability } from '../conditionalProbability.ts'
import type { LatticeState } from '../lattice/latticeConditional.ts'
import { foldOut } from '../lattice/latticePlacing.ts'
import type { OpenDeals } from '../openDeals.ts'
import { addFrequency, type SmoothSource, type SmoothSpectrum } from '../smooth/smoothConditional.ts'
import { type ConditionalMixture, latticePart, type MixturePart, smoothPart } from './conditionalMixture.ts'

/** Squared modulus of a factor below which it is not divided by; the product of the others is formed afresh. */
const TOO_SMALL_TO_DIVIDE = 0.01

/**
 * The parts of a mixture as they would be without open deal `left`: its factor is divided out of every spectrum and folded out of
 * every lattice. `nodes` are the mixture's. Cost: nodes x (frequencies or points), whatever the number of deals.
 */
export function mixtureWithout(
  deals: OpenDeals,
  nodes: Float64Array,
  { parts, source }: ConditionalMixture,
  left: number,
): MixturePart[] {
  return parts.map((part) => {
    const { node, weight, state } = part
    if (state.kind === 'lattice') {
      return latticePart(node, weight, latticeWithout(state.lattice, left), deals.newBusiness)
    }
    const z = nodes[node]!
    const p = conditionalProbability(deals.probits[left]!, z, deals.correlation)
    // Against the likelier outcome, which is taken off the start: what is left stays on its circle.
    const start = p >= 0.5 ? part.start - deals.amounts[left]! : part.start
    const factor = {
      chance: Math.min(p, 1 - p),
      change: p >= 0.5 ? -deals.amounts[left]! : deals.amounts[left]!,
    }
    const afresh = freshly({ ...source, rung: state.rung }, z, left, start)
    return smoothPart(node, weight, start, state.rung, spectrumWithout(state, factor, afresh))
  })
}

function spectrumWithout(
  {
    spectrum: { re, im },
    rung,
  }: { readonly spectrum: SmoothSpectrum; readonly rung: { readonly length: number } },
  { chance, change }: { readonly chance: number; readonly change: number },
  afresh: (j: number, re: number[], im: number[]) => void,
): SmoothSpectrum {
  const step = (2 * Math.PI) / rung.length
  const outRe = new Array<number>(re.length).fill(0)
  const outIm = new Array<number>(re.length).fill(0)
  outRe[0] = 1
  for (let j = 1; j < re.length; j++) {
    const fr = 1 + chance * (Math.cos(j * step * change) - 1)
    const fi = chance * Math.sin(j * step * change)
    const square = fr * fr + fi * fi
    if (square < TOO_SMALL_TO_DIVIDE) afresh(j, outRe, outIm)
    else {
      outRe[j] = (re[j]! * fr + im[j]! * fi) / square
      outIm[j] = (im[j]! * fr - re[j]! * fi) / square
    }
  }
  return { re: outRe, im: outIm }
}

// A factor can only vanish while its deal is multiplied on its own, so a chance of 0 leaves it out.
function freshly(source: SmoothSource, z: number, left: number, start: number) {
  let isThere = false
  return (j: number, re: number[], im: number[]): void => {
    const { conditional, sums, chances } = source
    if (!isThere) {
      conditional.moveTo(z)
      sums.reset()
      for (let i = 0; i < chances.values.length; i++) chances.values[i] = conditional.chanceOf(i)
      chances.values[left] = 0
      chances.filled = chances.values.length
      isThere = true
    }
    addFrequency(source, start, j, 0, re, im)
  }
}

function latticeWithout(lattice: LatticeState, left: number): LatticeState {
  const { masses, width, back, changes } = lattice
  const chance = lattice.chances[left]!
  const change = changes[left]!
  const chances = lattice.chances.slice()
  chances[left] = 0
  return {
    ...lattice,
    chances,
    shift: change < 0 ? lattice.shift + change : lattice.shift,
    masses: foldOut(masses, change / width, chance, back),
  }
}
