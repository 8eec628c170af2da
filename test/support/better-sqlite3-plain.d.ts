/** The database driver without encryption, to run the database tests on both. */
declare module 'better-sqlite3-plain' {
  import Database from 'better-sqlite3';

  export default Database;
}
