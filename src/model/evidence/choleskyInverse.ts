/**
 * Inverse of a symmetric positive definite matrix, row by row, from its Cholesky factor; `precision` is overwritten. Throws when the matrix
 * isn't positive definite. Cost: dimension cubed. Source: Golub and Van Loan (2013), Matrix Computations, 4.2.
 */
export function choleskyInverse(precision: Float64Array, dimension: number): Float64Array {
  const factor = precision
  for (let i = 0; i < dimension; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = factor[i * dimension + j]!
      for (let k = 0; k < j; k++) sum -= factor[i * dimension + k]! * factor[j * dimension + k]!
      if (i > j) factor[i * dimension + j] = sum / factor[j * dimension + j]!
      else if (sum > 0) factor[i * dimension + i] = Math.sqrt(sum)
      else throw new Error('The precision matrix is not positive definite.')
    }
  }
  // Columns of the inverse of the factor, kept as rows: inverse[c][i] for i >= c.
  const lower = new Float64Array(dimension * dimension)
  for (let c = 0; c < dimension; c++) {
    const row = c * dimension
    lower[row + c] = 1 / factor[row + c]!
    for (let i = c + 1; i < dimension; i++) {
      let sum = 0
      for (let k = c; k < i; k++) sum -= factor[i * dimension + k]! * lower[row + k]!
      lower[row + i] = sum / factor[i * dimension + i]!
    }
  }
  const inverse = new Float64Array(dimension * dimension)
  for (let i = 0; i < dimension; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let k = i; k < dimension; k++) sum += lower[i * dimension + k]! * lower[j * dimension + k]!
      inverse[i * dimension + j] = sum
      inverse[j * dimension + i] = sum
    }
  }
  return inverse
}
