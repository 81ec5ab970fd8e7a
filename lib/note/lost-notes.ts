/** The reader's database was lost, and snapshots that lie outside of it were not; or that is all that is left of them. */
export interface LostNotes {
  /** What can be brought back; absent where no snapshot can be read. */
  copy?: {
    /** What it is asked for by. */
    day: string;
    /** ISO 8601, UTC. */
    made: string;
    /** How many. */
    notes: number;
  };
  /** Snapshots that cannot be read; they are left where they are. */
  unreadable: number;
  /** The database cannot be opened at all. */
  isClosed?: true;
}
