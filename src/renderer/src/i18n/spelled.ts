/** A web address as it is said: without what nobody types. */
export const spelled = (url: string): string => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');

/** `+45 33 98 00 10`: a number as it is said, its figures in pairs after the country's code. */
export const spelledPhone = (e164: string): string =>
  e164.replace(
    /^(\+45|\+29[89])(\d+)$/,
    (_, country: string, rest: string) => `${country} ${rest.match(/\d\d?/g)?.join(' ')}`,
  );
