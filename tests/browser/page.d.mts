// The types of what tests/bench takes from page.mjs.
export const project: string;
export function launchChromium(flags?: string[]): Promise<any>;
