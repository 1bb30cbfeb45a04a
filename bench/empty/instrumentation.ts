/** Nothing: Turbopack would take the one two folders up, and this application would no longer be empty. */
export function register(): void {}
