/** The files of guidance, below `resources/`, with forward slashes. */
export const guideFileOf = (way: number): string => `guides/way-${way}.json`;
export const screensPath = 'phone/screens.json';
export const triagePath = 'guidance/triage.json';
export const servicePath = 'guidance/service.json';
