import { parse } from "csv-parse/sync";
import { EmailAddress } from "./address.ts";

/** A reader of another system who confirmed there. */
export type Imported = { email: string; confirmedAt: number };

/** Names of the column that holds the address: Ghost, Substack, Mailchimp. */
const ADDRESS = ["email", "email address", "e-mail", "e-mail address"];
const SINCE = ["created_at", "confirm_time", "optin_time", "start date", "start_date"];

type Row = Record<string, string>;

const field = (row: Row, names: string[]) =>
  names.map((name) => row[name]).find((value) => value !== undefined && value !== "");

/** Whether the other system wrote to this address. Each says it in its own column; who is in none of them was subscribed. */
function isSubscribed(row: Row): boolean {
  if (row.unsub_time || row.cleaned_time || row.deleted_at) return false;
  if (row.subscribed_to_emails !== undefined) return /^(?:true|1|yes)$/i.test(row.subscribed_to_emails);
  if (row.email_disabled !== undefined) return !/^(?:true|1|yes)$/i.test(row.email_disabled);
  if (row.status !== undefined) return /^(?:subscribed|active)$/i.test(row.status);
  return true;
}

/** A spreadsheet through which a list has gone may part its columns otherwise. */
const delimiterOf = (text: string) => {
  const [head = ""] = text.split("\n", 1);
  return [";", "\t"].find((delimiter) => head.includes(delimiter)) ?? ",";
};

/** Reads an exported list (CSV with a head). Throws where no column holds addresses. */
export function readImport(text: string, now: number): { readers: Imported[]; skipped: number } {
  const rows: Row[] = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  });
  const [first] = rows;
  if (first && !ADDRESS.some((name) => name in first))
    throw new Error(`no column holds addresses: it must be called ${ADDRESS.join(", ")}`);
  const readers = new Map<string, Imported>();
  for (const row of rows) {
    const email = EmailAddress.safeParse(field(row, ADDRESS) ?? "");
    if (!email.success || !isSubscribed(row)) continue;
    const since = Date.parse(field(row, SINCE) ?? "") || now;
    // Whose clock was ahead must not wait for it.
    const known = readers.get(email.data)?.confirmedAt ?? now;
    readers.set(email.data, { email: email.data, confirmedAt: Math.min(since, known) });
  }
  return { readers: [...readers.values()], skipped: rows.length - readers.size };
}
