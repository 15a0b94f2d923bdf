const tries = 5;

/** Loads a module, five times before giving up, waiting longer each time: about twelve seconds in all (trust R1). */
export async function loadWithPatience<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await load();
    } catch (error) {
      if (attempt === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 400 * 2 ** attempt));
    }
  }
}
