import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ListPage } from "#newsroom/catalogue/catalogue.ts";
import { pageUrl } from "#newsroom/urls.ts";
import type { CardSubject } from "#syndication/cards/card.ts";
import { pageMetadata } from "./metadata.ts";

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** The page of a list that an address names; a number that cannot be one is not found. */
export async function pageNumber(query: Query): Promise<number> {
  const { page = "1" } = await query;
  if (typeof page !== "string" || !/^[1-9]\d{0,5}$/.test(page)) notFound();
  return Number(page);
}

/** The list itself, where it has such a page. */
export function existing<List extends { page: number; pages: number }>(list: List): List {
  if (list.page > Math.max(1, list.pages)) notFound();
  return list;
}

/** Metadata of one page of a list: it is its own canonical address, and names its neighbours. */
export function listMetadata(
  title: string,
  description: string,
  path: string,
  { page, pages }: Pick<ListPage, "page" | "pages">,
  subject?: CardSubject,
): Metadata {
  const feedOf = subject && { path, title };
  return {
    ...pageMetadata(page > 1 ? `${title} (${page})` : title, description, pageUrl(path, page), {
      subject,
      feedOf,
    }),
    pagination: {
      previous: page > 1 ? pageUrl(path, page - 1) : undefined,
      next: page < pages ? pageUrl(path, page + 1) : undefined,
    },
  };
}
