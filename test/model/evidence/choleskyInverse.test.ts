import { expect, it } from 'vitest'
import { choleskyInverse } from '../../../src/model/evidence/choleskyInverse.ts'
import { minimal } from '../minimal.ts'

it('inverts a precision', () => {
  // numpy 2.4.6: linalg.inv([[4, 1, .5], [1, 3, -.2], [.5, -.2, 2]])
  const inverse = choleskyInverse(Float64Array.of(4, 1, 0.5, 1, 3, -0.2, 0.5, -0.2, 2), 3)
  const expected = [0.28530397, -0.10052657, -0.08137865, 0.3709909, 0.06223073, 0.52656774]
  const upper = [0, 1, 2, 4, 5, 8].map((place) => inverse[place]!)
  upper.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 8)
  })
})

it('gives the identity back when multiplied', () => {
  const random = minimal(5)
  const size = 40
  const root = Float64Array.from({ length: size * size }, () => random() - 0.5)
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      for (let k = 0; k < size; k++) matrix[i * size + j]! += root[i * size + k]! * root[j * size + k]!
      if (i === j) matrix[i * size + j]! += 1
    }
  const inverse = choleskyInverse(matrix.slice(), size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += matrix[i * size + k]! * inverse[k * size + j]!
      expect(sum).toBeCloseTo(i === j ? 1 : 0, 10)
    }
})

it('refuses what is no precision', () => {
  expect(() => choleskyInverse(Float64Array.of(1, 2, 2, 1), 2)).toThrow('positive definite')
})
