type Release = () => Promise<void>;
export function tryLock(name: string, says?: string): Promise<Release | null>;
export function lock(name: string, onWait?: () => void): Promise<Release>;
export function ask(name: string, options?: { untilGone?: boolean }): Promise<string | null>;
