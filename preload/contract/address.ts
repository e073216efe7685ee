/** The app's own scheme and its one host: `daybrief://app/…`. */
export const SCHEME = 'daybrief';
export const HOST = 'app';

export const APP_ORIGIN = `${SCHEME}://${HOST}`;
/** The one page of every window. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
