/** Ends the command line as refused (exit code 2) after the reason was written to standard error. */
export class AlreadySaid extends Error {}
