import { expect, test } from 'vitest'
import { fourierTransform } from '../../../src/model/distribution/fourierTransform.ts'
import { seededUniform } from './referencePipelines.ts'

test('law: equals the sum that defines it', () => {
  const uniform = seededUniform(1)
  const n = 32
  const re = Float64Array.from({ length: n }, uniform)
  const im = Float64Array.from({ length: n }, uniform)
  const [gotRe, gotIm] = [re.slice(), im.slice()]
  fourierTransform(gotRe, gotIm)
  for (let m = 0; m < n; m++) {
    let sumRe = 0
    let sumIm = 0
    for (let j = 0; j < n; j++) {
      const angle = (-2 * Math.PI * j * m) / n
      sumRe += re[j]! * Math.cos(angle) - im[j]! * Math.sin(angle)
      sumIm += re[j]! * Math.sin(angle) + im[j]! * Math.cos(angle)
    }
    expect(gotRe[m]).toBeCloseTo(sumRe, 12)
    expect(gotIm[m]).toBeCloseTo(sumIm, 12)
  }
})

test('lengths that are no power of two are refused', () => {
  expect(() => fourierTransform(new Float64Array(6), new Float64Array(6))).toThrow(RangeError)
  expect(() => fourierTransform(new Float64Array(4), new Float64Array(8))).toThrow(RangeError)
})
