import { IDBFactory } from 'fake-indexeddb';

/** The disk as Chromium gives it where it has thrown a damaged database away: the first who opens anything is told, and nobody after. */
export function thrownAway(disk = new IDBFactory()): IDBFactory {
  const open = disk.open.bind(disk);
  let loss = 'total';
  disk.open = (...args) => {
    const request = open(...args);
    request.addEventListener('upgradeneeded', (event) => {
      Object.assign(event, { dataLoss: loss });
      loss = 'none';
    });
    return request;
  };
  return disk;
}
