/** Long enough for a browser to have taken the content over. */
const KEPT_MS = 10_000

/** Saves a text as a file, as the browser or the window saves its downloads. */
export function saveText(name: string, content: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
