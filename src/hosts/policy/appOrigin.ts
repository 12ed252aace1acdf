/** The desktop shell's own scheme; registered as standard and secure, so that it has an origin like a site. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'foresight'
/** Where the page lives in the desktop shell. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
