import { expect, test } from 'vitest'
import { gaussHermite } from '../../../src/model/probability/gaussHermite.ts'

test('5 nodes, scipy 1.17.1 special.roots_hermitenorm(5), weights divided by their sum', () => {
  const { nodes, weights } = gaussHermite(5)
  const expectedNodes = [-2.8569700138728056, -1.3556261799742657, 0, 1.3556261799742657, 2.8569700138728056]
  const expectedWeights = [
    0.011257411327720656, 0.2220759220056126, 0.5333333333333334, 0.2220759220056126, 0.011257411327720656,
  ]
  nodes.forEach((node, i) => {
    expect(node).toBeCloseTo(expectedNodes[i]!, 13)
  })
  weights.forEach((weight, i) => {
    expect(weight).toBeCloseTo(expectedWeights[i]!, 14)
  })
})

test('25 nodes, scipy 1.17.1 special.roots_hermitenorm(25)', () => {
  const { nodes, weights } = gaussHermite(25)
  expect(nodes[13]).toBeCloseTo(0.622462279186076, 13)
  expect(weights[13]).toBeCloseTo(0.2048510256503405, 14)
  expect(nodes[24]).toBeCloseTo(8.717597678399587, 12)
  expect(weights[24]! / 1.5300389979988458e-17).toBeCloseTo(1, 10)
})

// E[z^(2m)] = 1 3 5 ... (2m - 1), exact up to degree 2n - 1.
test.each([1, 2, 3, 10, 25, 64, 137, 200])('law: %d nodes give the moments of a standard normal', (count) => {
  const { nodes, weights } = gaussHermite(count)
  let moment = 1
  for (let degree = 0; degree <= Math.min(2 * count - 2, 20); degree += 2) {
    if (degree > 0) moment *= degree - 1
    let sum = 0
    for (let i = 0; i < count; i++) sum += weights[i]! * nodes[i]! ** degree
    expect(sum / moment).toBeCloseTo(1, 10)
  }
})

test('counts out of range are refused', () => {
  for (const count of [0, 201, 2.5, Number.NaN]) expect(() => gaussHermite(count)).toThrow(RangeError)
})
