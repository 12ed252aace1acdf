/** The page asks the main process for a port to the engine, and gets it under the same name everywhere. */
export const REQUEST_PORT = 'foresight:request-port'
export const PORT = 'foresight:port'
