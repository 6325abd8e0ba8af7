import { dirname, join } from "node:path";

/** The key under which the pages that show a story's record wait for its next version; `record` stands for all of them. */
export const recordKey = (id: string) => `record:${encodeURI(id)}`;

/** The record's database lies beside the catalogue's. */
export const recordBeside = (cataloguePath: string) => join(dirname(cataloguePath), "record.db");
