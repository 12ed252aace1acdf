/** The path of a file that is built on its own, for a process that is started from it. */
declare module '*?modulePath' {
  const path: string
  export default path
}
