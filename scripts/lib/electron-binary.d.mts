export const root: string;
export const standInDist: string;
export function realDist(): string | undefined;
export function electronEnvironment(): { ELECTRON_OVERRIDE_DIST_PATH: string; ELECTRON_EXEC_PATH: string };
export function electronBinary(): { path: string; standIn: boolean };
