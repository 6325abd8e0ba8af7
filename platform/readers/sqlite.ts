import type BetterSqlite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from "kysely";
import { LRUCache } from "lru-cache";

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** SQLite makes tables within transactions; where it is told so, only one process brings them up to date. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Statements that are kept ready: a delivery asks the same dozen questions, and parsing one takes longer than answering it. */
const PREPARED = 100;

function keepingStatements(file: BetterSqlite.Database) {
  const prepared = new LRUCache<string, BetterSqlite.Statement<readonly unknown[]>>({
    max: PREPARED,
    memoMethod: (sql) => file.prepare<readonly unknown[]>(sql),
  });
  return { prepare: (sql: string) => prepared.memo(sql), close: () => void file.close() };
}

/**
 * SQLite whose transactions take the write lock when they begin. One that read first and then wrote would fail at once where
 * another process wrote meanwhile, however long it is allowed to wait.
 */
export class ImmediateSqlite extends SqliteDialect {
  #config: { database: ReturnType<typeof keepingStatements> };

  constructor(file: BetterSqlite.Database) {
    const config = { database: keepingStatements(file) };
    super(config);
    this.#config = config;
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}
