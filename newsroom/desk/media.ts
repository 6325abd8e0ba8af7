import { join } from "node:path";
import type { Db } from "../catalogue/database.ts";
import type { Checked } from "../problem.ts";
import type { Files } from "./files.ts";
import { type Media, readMedia } from "./picture.ts";

/** Takes files of media/ into the catalogue. */
export function openMedia(db: Db, files: Files, contentDir: string) {
  const hash = db.prepare<[string], string>("SELECT hash FROM media WHERE src = ?").pluck();
  const put = db.prepare(
    "INSERT OR REPLACE INTO media (src, hash, bytes, width, height) VALUES (@src, @hash, @bytes, @width, @height)",
  );
  const remove = db.prepare<[string]>("DELETE FROM media WHERE src = ?");
  const inUse = db.prepare<[string], number>("SELECT 1 FROM uses WHERE src = ? LIMIT 1").pluck();
  const keyOf = (file: string) => `media:${encodeURI(file)}`;

  return {
    read: (file: string) => readMedia(join(contentDir, file)),
    /** Takes what was read, within a transaction; returns the keys that it changes. A file that stories still show is kept when it goes, as far as it was known. */
    take(file: string, read: Checked<Media> | undefined): string[] {
      const known = hash.get(file);
      const errors = files.hasErrors(file) ? ["errors"] : [];
      files.setErrors(file, read && !read.ok ? read.problems : []);
      if (!read) {
        files.remove(file);
        if (known === undefined || inUse.get(file)) return errors;
        remove.run(file);
        return [keyOf(file), ...errors];
      }
      if (!read.ok) return ["errors"];
      files.put(file, read.value, true);
      if (known === read.value.hash) return errors;
      put.run({ ...read.value, src: file });
      return [keyOf(file), ...errors];
    },
  };
}
