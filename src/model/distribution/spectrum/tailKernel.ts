import type { Frame } from './frame.ts'

/** Rounding allowed, in units, when a target is put on a lattice. */
const LATTICE_SLACK = 1e-7

/**
 * Weights with which Fourier coefficients phi_j (for exp(i w_j (S - start))) make the chance that S reaches `target`, both
 * above the offset: chance = base + sum over j >= 1 of Re(phi_j (re + i im)). Exact on a lattice; else exact
 * but for what is beyond the last coefficient. The target must lie on the frame's circle.
 */
export interface TailKernel {
  readonly base: number
  weightAt(j: number): { re: number; im: number }
}

/** The kernel of one target on one frame. */
export function tailKernel(frame: Frame, target: number): TailKernel {
  return frame.unit > 0 ? latticeKernel(frame, target) : continuousKernel(frame, target)
}

// (2 / L) (exp(-i w x) - 1) / (i w), the integral of the Fourier series of the density from x to the circle's end.
function continuousKernel({ start, length }: Frame, target: number): TailKernel {
  const x = Math.min(length, Math.max(0, target - start))
  return {
    base: 1 - x / length,
    weightAt(j) {
      const angle = (2 * Math.PI * j * x) / length
      return { re: -Math.sin(angle) / (Math.PI * j), im: (1 - Math.cos(angle)) / (Math.PI * j) }
    },
  }
}

// (2 / M) (exp(-i t m) - 1) / (1 - exp(-i t)), the sum of the lattice chances from point m on; the Nyquist term counts once.
function latticeKernel({ start, unit, points }: Frame, target: number): TailKernel {
  const m = Math.min(points, Math.max(0, Math.ceil((target - start) / unit - LATTICE_SLACK)))
  return {
    base: (points - m) / points,
    weightAt(j) {
      const turn = (2 * Math.PI * j) / points
      const re = Math.cos(turn * m) - 1
      const im = -Math.sin(turn * m)
      const below = 1 - Math.cos(turn)
      const belowIm = Math.sin(turn)
      const scale = (j === points / 2 ? 1 : 2) / points / (below * below + belowIm * belowIm)
      return { re: (re * below + im * belowIm) * scale, im: (im * below - re * belowIm) * scale }
    },
  }
}
