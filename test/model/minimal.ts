/** Numbers from 0 to 1 that look random and are the same each time (Park and Miller 1988, CACM 31); `seed` from 1 to 2,147,483,646. */
export function minimal(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
