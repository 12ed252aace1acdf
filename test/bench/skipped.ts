/** Why a part of the benchmark gave no figures here. */
export interface Skipped {
  readonly skipped: string
}
