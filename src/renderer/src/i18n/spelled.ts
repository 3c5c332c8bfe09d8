/** A web address as it is said: without what nobody types. */
export const spelled = (url: string): string => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
