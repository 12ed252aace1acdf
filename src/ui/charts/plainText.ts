/** Text that Plotly shows as it stands: it would read `<` as the start of a tag and `&` as that of an entity. */
export function plainText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
