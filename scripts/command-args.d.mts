export function commandArgs(name: string, args: string[]): string[];
