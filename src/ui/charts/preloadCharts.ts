/** Fetches the drawing library while the page is idle, so that the first chart follows its numbers at once. */
export function preloadCharts(): void {
  requestIdleCallback(() => void import('./plotly.ts'))
}
