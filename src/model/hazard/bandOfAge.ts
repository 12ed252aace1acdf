/** Band of each age from 0 to the start of the last band; all greater ages are in the last band. */
export function bandOfAge(bandStarts: readonly number[]): Uint16Array {
  const last = bandStarts.length - 1
  const bands = new Uint16Array(bandStarts[last]! + 1)
  let band = 0
  for (let age = 0; age < bands.length; age++) {
    while (band < last && age >= bandStarts[band + 1]!) band++
    bands[age] = band
  }
  return bands
}
