/**
 * Asks the browser for a database that could not be opened, without a version and without listing what is there. Firefox refuses to list where a
 * file is damaged (`databases`, which `openDatabase` goes by), and so never comes to what it does at opening: it begins the file anew. What is
 * sound is left as it is, what the disk does not give now stays refused, and nothing is left of a database that was not there.
 */
export function beginAnew(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const opening = factory.open(name);
    // Begun anew: it is made by who knows its schema.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = (event) => {
      event.preventDefault();
      resolve();
    };
    opening.onblocked = () => resolve();
  });
}
