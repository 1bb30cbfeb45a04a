type Stoppable = { stop: () => void | Promise<void> };

/** Everything that was started for a piece of work is stopped after it, whatever became of it. */
export async function together<T>(work: (keep: <S extends Stoppable>(it: S) => S) => Promise<T>): Promise<T> {
  const kept: Stoppable[] = [];
  try {
    return await work((it) => {
      kept.push(it);
      return it;
    });
  } finally {
    for (const it of kept.reverse()) await it.stop();
  }
}
