import { parse } from "csv-parse/sync";
import { EmailAddress } from "./address.ts";

/** A reader of another system who confirmed there. */
export type Imported = { email: string; confirmedAt: number };

/** Names of the column that holds the address: Ghost, Substack, Mailchimp. */
const ADDRESS = ["email", "email address", "e-mail", "e-mail address"];
const SINCE = ["created_at", "confirm_time", "optin_time", "start date", "start_date"];

/** A column that stands twice, as after two lists were joined, has two values. */
type Row = Record<string, string | string[]>;

/** Columns in which an address has a value, or a time, when the other system no longer writes to it. */
const LEFT = ["unsub_time", "clean_time", "cleaned_time", "deleted_at"];

/** What stands in a column; empty where nothing does, undefined where there is no such column. */
function said(row: Row, name: string): string | undefined {
  const value = row[name];
  return Array.isArray(value) ? (value.find(Boolean) ?? "") : value;
}

const field = (row: Row, names: string[]) => names.map((name) => said(row, name)).find(Boolean);

/** Whether the other system wrote to this address. Each says it in its own column; who is in none of them was subscribed. */
function isSubscribed(row: Row): boolean {
  if (field(row, LEFT)) return false;
  const [subscribed, disabled, status] = ["subscribed_to_emails", "email_disabled", "status"].map((name) =>
    said(row, name),
  );
  if (subscribed !== undefined) return /^(?:true|1|yes)$/i.test(subscribed);
  if (disabled !== undefined) return !/^(?:true|1|yes)$/i.test(disabled);
  if (status !== undefined) return /^(?:subscribed|active)$/i.test(status);
  return true;
}

/** A spreadsheet through which a list has gone may part its columns otherwise. */
function delimiterOf(text: string) {
  const [head = ""] = text.trimStart().split(/[\r\n]/, 1);
  const names = head.replaceAll(/"[^"]*"/g, "");
  return [";", "\t"].find((delimiter) => names.includes(delimiter)) ?? ",";
}

/** The text of an exported file: UTF-8, or UTF-16 as spreadsheets call "Unicode". */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

export type Import = {
  readers: Imported[];
  /** How many addresses the other system no longer wrote to. */
  left: number;
  /** How often an address that was read before stands in the list again. */
  again: number;
  /** The lines in which no address was found, from 1. */
  unreadable: number[];
};

/** Reads an exported list (CSV with a head). Throws where no column holds addresses. Who left by one of its lines is not taken by another. */
export function readImport(text: string, now: number): Import {
  // Excel's own first line; an empty one in its place keeps the numbers of the others.
  const list = text.replace(/^\uFEFF?sep=.(?=\r?\n)/i, "");
  let head: string[] = [];
  const rows: { record: Row; info: { lines: number } }[] = parse(list, {
    bom: true,
    delimiter: delimiterOf(list),
    columns: (names: string[]) => {
      head = names.map((name) => name.trim().toLowerCase());
      return head;
    },
    group_columns_by_name: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  });
  if (!ADDRESS.some((name) => head.includes(name)))
    throw new Error(`no column holds addresses: it must be called ${ADDRESS.join(", ")}`);
  const readers = new Map<string, Imported>();
  const left = new Set<string>();
  const unreadable: number[] = [];
  for (const { record, info } of rows) {
    const email = EmailAddress.safeParse(field(record, ADDRESS) ?? "");
    if (!email.success) unreadable.push(info.lines);
    else if (!isSubscribed(record)) left.add(email.data);
    else {
      const since = Date.parse(field(record, SINCE) ?? "") || now;
      // Whose clock was ahead must not wait for it.
      const known = readers.get(email.data)?.confirmedAt ?? now;
      readers.set(email.data, { email: email.data, confirmedAt: Math.min(since, known) });
    }
  }
  for (const email of left) readers.delete(email);
  const again = rows.length - unreadable.length - left.size - readers.size;
  return { readers: [...readers.values()], left: left.size, again, unreadable };
}
