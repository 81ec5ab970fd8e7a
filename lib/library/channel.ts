/** The `BroadcastChannel` on which a worker tells all pages of the extension that the own corpus has changed. */
export const LIBRARY_CHANNEL = 'gongjian-library';
