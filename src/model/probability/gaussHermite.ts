/** Largest rule offered: beyond it the outermost weights leave the range of doubles. */
export const MOST_HERMITE_NODES = 200

const NEWTON_STEPS = 40
const NEWTON_TOLERANCE = 1e-14

/** Nodes (ascending) and weights (summing to one) of a rule for the mean of a function of a standard normal. */
export interface GaussHermiteRule {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

/**
 * Gauss-Hermite rule with `count` nodes for E[f(z)], z standard normal: exact for polynomials of degree
 * up to 2 count - 1. Throws a RangeError unless `count` is a whole number from 1 to 200. Cost: count^2.
 *
 * Newton's method on the orthonormal Hermite functions, whose recurrence
 * h(k+1) = z sqrt(1/(k+1)) h(k) - sqrt(k/(k+1)) h(k-1) carries exp(-z^2/4) and so never overflows.
 * Source: recurrence 18.9 and weights 3.5.15 of the NIST Digital Library of Mathematical Functions.
 */
export function gaussHermite(count: number): GaussHermiteRule {
  if (!Number.isInteger(count) || count < 1 || count > MOST_HERMITE_NODES) {
    throw new RangeError(`Gauss-Hermite needs 1 to ${MOST_HERMITE_NODES} nodes, not ${count}`)
  }
  const nodes = new Float64Array(count)
  const weights = new Float64Array(count)
  const half = Math.ceil(count / 2)
  for (let i = 0; i < half; i++) {
    const isCentre = count % 2 === 1 && i === half - 1
    const { node, weight } = isCentre ? polish(0, count) : polish(startingPoint(i, count), count)
    nodes[count - 1 - i] = isCentre ? 0 : node
    nodes[i] = isCentre ? 0 : -node
    weights[i] = weight
    weights[count - 1 - i] = weight
  }
  let total = 0
  for (const weight of weights) total += weight
  for (let i = 0; i < count; i++) weights[i]! /= total
  return { nodes, weights }
}

/** The i-th largest root by bisection on Sturm counts, close enough for Newton to be safe. */
function startingPoint(i: number, count: number): number {
  let low = 0
  let high = 2 * Math.sqrt(count)
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (rootsAbove(middle, count) > i) low = middle
    else high = middle
  }
  return (low + high) / 2
}

// Sturm sequence of the Jacobi matrix with zero diagonal and off-diagonal sqrt(k).
function rootsAbove(z: number, count: number): number {
  let roots = 0
  let pivot = 1
  for (let k = 0; k < count; k++) {
    pivot = -z - (k === 0 ? 0 : k / pivot)
    if (pivot === 0) pivot = Number.MIN_VALUE
    if (pivot > 0) roots++
  }
  return roots
}

function polish(start: number, count: number): { node: number; weight: number } {
  let z = start
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { value, before } = hermiteFunctions(z, count)
    const shift = value / (Math.sqrt(count) * before)
    z -= shift
    if (Math.abs(shift) <= NEWTON_TOLERANCE * (1 + Math.abs(z))) break
  }
  const { before } = hermiteFunctions(z, count)
  return { node: z, weight: Math.exp(-0.5 * z * z) / (count * before * before) }
}

// Orthonormal polynomials times exp(-z^2/4): of degree `count`, and of one degree less.
function hermiteFunctions(z: number, count: number): { value: number; before: number } {
  let before = 0
  let value = Math.exp(-0.25 * z * z)
  for (let k = 0; k < count; k++) {
    const next = (z * value - Math.sqrt(k) * before) / Math.sqrt(k + 1)
    before = value
    value = next
  }
  return { value, before }
}
